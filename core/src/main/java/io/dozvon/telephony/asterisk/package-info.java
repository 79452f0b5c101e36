/// Speaks with Asterisk 18 or newer for `telephony`: the manager interface (AMI) for orders and
/// events, FastAGI for the question whose a browser's token is.
///
/// ```
///            orders ──▶ AsteriskExchange ──▶ AmiLine ──▶ AmiSession ══ AMI ══▶ Asterisk
///                                              │            │ (listener: hands over, nothing else)
///  rooms ◀── ExchangeNews ◀── Hearing ◀────────┘◀───────────┘
///                               │ own thread: Sign of a leg ──▶ LegStory ──▶ LegEvent
/// ```
///
/// - *Session*: one connection to the manager interface, from login to its loss; never mended, only
///   replaced. *Line*: keeps one session standing.
/// - *Sign*: what one manager event tells of one leg. *Story*: what all signs of a leg tell so far.
///
/// A line's callers are heard beside that, from the same events: a *line sign* is what one tells of
/// a caller's call, a *caller story* what all of them tell so far, as `AcdEvent`s.
///
/// Every leg's channel carries the leg's id as its account code; a leg that we ordered also has it
/// as its channel's unique id. No type of Asterisk-Java leaves this package.
@NullMarked
package io.dozvon.telephony.asterisk;

import org.jspecify.annotations.NullMarked;
