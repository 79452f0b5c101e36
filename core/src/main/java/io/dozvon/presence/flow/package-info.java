/// News between nodes: sent by PostgreSQL's NOTIFY after each commit that made some; it comes in on
/// a connection of its own, and [io.dozvon.presence.PersonalNews] goes out to this node.
@NullMarked
package io.dozvon.presence.flow;

import org.jspecify.annotations.NullMarked;
