/// The presence schema, and the NOTIFY channel that carries news between nodes.
@NullMarked
package io.dozvon.presence.store;

import org.jspecify.annotations.NullMarked;
