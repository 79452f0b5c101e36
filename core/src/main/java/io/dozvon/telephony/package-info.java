/// What we ask of a telephone exchange and what it tells us, in our own words: the port (R20).
///
/// - *Leg*: one phone or browser connected to an exchange, known by a [LegId] of ours.
/// - *Origination*: an order to ring a phone. *Join*: waiting legs, two or more, hear each other.
/// - *Ending*: how a leg that reached nobody ended, with SIP status, Q.850 cause and whose doing it
///   was.
/// - *Ticket*: a browser's one-time right to place one call as one leg.
///
/// A leg's life as [LegEvent]s tell it:
///
/// ```
/// (ordered) ──Dialled──▶ ──Ringing──▶ ──Answered──▶ ──Confirmed──▶ waiting ⇄ joined
///     └───────────┴────────────┴─────────────┴──────────────┴──────── Gone ┘
/// ```
///
/// Commands are method calls on an [Exchange], given after the commit that stored why. News goes up
/// as application events, [LegEvent] and [ExchangeEvent], each handled in a transaction of the room
/// that listens. One node at a time listens to an exchange. What the rooms above do with an
/// exchange because its time has come is their [TimedWork]; it begins when the exchanges are there.
///
/// Nested: `asterisk`, `simulated` (one adapter each, nobody else may name them), `dialplan` (names
/// that dialplan and adapter share), `flow` (engine events in), `store` (tokens, parked events).
@ApplicationModule(allowedDependencies = {"vocabulary", "database"})
@NullMarked
package io.dozvon.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
