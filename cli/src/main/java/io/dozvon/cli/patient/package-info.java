/// Patients: who is rung.
@NullMarked
package io.dozvon.cli.patient;

import org.jspecify.annotations.NullMarked;
