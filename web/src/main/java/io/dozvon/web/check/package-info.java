/// The check of a patient's devices (R9): the page, what its script measures against, and how a
/// check is put in words for patient and doctor.
@NullMarked
package io.dozvon.web.check;

import org.jspecify.annotations.NullMarked;
