/// The consultations schema: one row a consultation, its state and both sides; one a guest, and one
/// a ringing of a guest's phone.
@NullMarked
package io.dozvon.consultations.store;

import org.jspecify.annotations.NullMarked;
