/// Pages report how well their own call comes through.
@NullMarked
package io.dozvon.web.quality;

import org.jspecify.annotations.NullMarked;
