/// Runs a private Asterisk as a child process: for the demonstration and for tests.
@NullMarked
package io.dozvon.pbx.run;

import org.jspecify.annotations.NullMarked;
