/// Consultations: one patient, one doctor, and the call between them.
@NullMarked
package io.dozvon.cli.consultation;

import org.jspecify.annotations.NullMarked;
