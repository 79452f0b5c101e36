/// The contactcentre schema: calls, visits and offers are never deleted; an agent's past times are
/// append-only.
@NullMarked
package io.dozvon.contactcentre.store;

import org.jspecify.annotations.NullMarked;
