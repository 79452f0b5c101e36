/// `dozvon callback`: whom the line calls back.
@NullMarked
package io.dozvon.cli.callback;

import org.jspecify.annotations.NullMarked;
