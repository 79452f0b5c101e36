/// The audit schema: append-only entries.
@NullMarked
package io.dozvon.audit.store;

import org.jspecify.annotations.NullMarked;
