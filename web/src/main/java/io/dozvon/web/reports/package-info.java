/// What supervisors count: queues, agents, verification, attempts to reach people. One sheet of
/// figures is shown on a page, handed out as CSV (RFC 4180) and as JSON, and given to the CLI; what
/// each figure means stands in `docs/figures.md`.
@NullMarked
package io.dozvon.web.reports;

import org.jspecify.annotations.NullMarked;
