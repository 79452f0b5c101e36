/// One class for each file Asterisk reads, beside a Velocity template of the same name.
@NullMarked
package io.dozvon.pbx.asterisk;

import org.jspecify.annotations.NullMarked;
