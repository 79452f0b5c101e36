/// The access schema.
@NullMarked
package io.dozvon.access.store;

import org.jspecify.annotations.NullMarked;
