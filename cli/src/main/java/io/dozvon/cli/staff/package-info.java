/// Who works here, and how they get in.
@NullMarked
package io.dozvon.cli.staff;

import org.jspecify.annotations.NullMarked;
