/// Dozvon, the service; each direct sub-package is a room.
@NullMarked
package io.dozvon;

import org.jspecify.annotations.NullMarked;
