/// One lasting connection a page (server-sent events): a snapshot when it opens, a fresh one
/// whenever something about the person changed, a heartbeat between.
///
/// ```
/// GET /live ── ConnectFilter (some at a time) ── LivePages ── PersonFeed ── LivePage, one a tab
///                                               │             ↑ draws
///     PersonalNews, NewsResumed ────────────────┴── Studio (some at a time, news first)
/// POST /live/…/alive ── Presence: many in one statement;   Rota: whose turn a heartbeat is
/// ```
@NullMarked
package io.dozvon.web.live;

import org.jspecify.annotations.NullMarked;
