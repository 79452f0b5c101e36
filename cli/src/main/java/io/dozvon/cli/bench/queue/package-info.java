/// `bench queue`: callers of the contact centre's line (SIPp) and agents with open consoles, first
/// with the service, then the same callers, phones and queue on the exchange alone.
///
/// ```
/// QueueCommand ── QueueBench ─┬─ Desks: agents employed, consoles open, phones registered
///                             ├─ QueueEars: what the exchange tells of its queue, and when
///                             └─ Round ×2 → QueueFigures
/// ```
@NullMarked
package io.dozvon.cli.bench.queue;

import org.jspecify.annotations.NullMarked;
