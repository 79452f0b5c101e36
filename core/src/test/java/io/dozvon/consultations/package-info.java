/// Tests of the consultations room.
@NullMarked
package io.dozvon.consultations;

import org.jspecify.annotations.NullMarked;
