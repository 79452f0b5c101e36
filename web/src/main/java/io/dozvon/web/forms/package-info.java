/// What all forms have in common: what was typed, and what is wrong with which field.
@NullMarked
package io.dozvon.web.forms;

import org.jspecify.annotations.NullMarked;
