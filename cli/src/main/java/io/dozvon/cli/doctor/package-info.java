/// Doctors: who calls.
@NullMarked
package io.dozvon.cli.doctor;

import org.jspecify.annotations.NullMarked;
