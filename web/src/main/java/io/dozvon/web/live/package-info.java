/// One lasting connection a page (server-sent events): a snapshot when it opens, a fresh one
/// whenever something about the person changed, a heartbeat between.
@NullMarked
package io.dozvon.web.live;

import org.jspecify.annotations.NullMarked;
