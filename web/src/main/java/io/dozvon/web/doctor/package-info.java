/// The workplace: a doctor calls their own patients and sees what is tried. Other doctors'
/// consultations do not exist for them.
@NullMarked
package io.dozvon.web.doctor;

import org.jspecify.annotations.NullMarked;
