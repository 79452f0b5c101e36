/// News between nodes: PostgreSQL's NOTIFY comes in on a connection of its own, [PersonalNews] goes
/// out to this node.
@NullMarked
package io.dozvon.presence.flow;

import org.jspecify.annotations.NullMarked;
