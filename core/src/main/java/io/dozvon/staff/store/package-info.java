/// The staff schema.
@NullMarked
package io.dozvon.staff.store;

import org.jspecify.annotations.NullMarked;
