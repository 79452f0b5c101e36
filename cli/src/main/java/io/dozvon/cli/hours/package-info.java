/// The hours in which the line answers.
@NullMarked
package io.dozvon.cli.hours;

import org.jspecify.annotations.NullMarked;
