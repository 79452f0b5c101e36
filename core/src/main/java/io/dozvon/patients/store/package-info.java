/// The patients schema.
@NullMarked
package io.dozvon.patients.store;

import org.jspecify.annotations.NullMarked;
