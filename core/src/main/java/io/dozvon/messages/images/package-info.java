/// What becomes of an uploaded image: looked at, decoded within limits, and drawn anew, so that the
/// picture is all that is kept of the file.
@NullMarked
package io.dozvon.messages.images;

import org.jspecify.annotations.NullMarked;
