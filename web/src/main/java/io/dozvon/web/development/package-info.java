/// Pages that exist only where the service is tried out.
@NullMarked
package io.dozvon.web.development;

import org.jspecify.annotations.NullMarked;
