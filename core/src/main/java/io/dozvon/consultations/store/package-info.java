/// The consultations schema: one row a consultation, its state and both sides.
@NullMarked
package io.dozvon.consultations.store;

import org.jspecify.annotations.NullMarked;
