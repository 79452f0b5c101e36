/// Tests of the dialling room.
@NullMarked
package io.dozvon.dialling;

import org.jspecify.annotations.NullMarked;
