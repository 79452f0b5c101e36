/// Sends a text message once and knows whether it arrived (R8, R13); tells organisations what they
/// must know and until when they have not acknowledged it (R17).
///
/// - *Notice*: one message to one recipient: a *text* to a phone, or a *report* to an
///   organisation's web hook. It is written down in the transaction of whoever wishes it and goes
///   out after that has committed.
/// - *Carrier*: who takes notices of one channel along: a provider of text messages, or the web
///   hook.
/// - *Attempt*: one request to a carrier, written down and committed before it is made. *Answer*:
///   what came of it, at most one.
/// - *Receipt*: a provider's later word on whether a text arrived. *Acknowledgement*: an
///   organisation's word that it has taken note of a report.
/// - *Dead letter*: a notice that is given up: refused, too late, or tried too often. An admin may
///   have it tried again.
///
/// ```
///            ┌──── later, backing off ────┐
///            ▼                            │        receipt
///         Waiting ──attempt stored──▶ Sending ──▶ Accepted ──▶ Delivered │ Undeliverable
///            │                            │  └────────────────▶ Delivered ──▶ Acknowledged (reports)
///            └──▶ DeadLetter ◀────────────┤
///                                         └──▶ Unknown
/// ```
///
/// **Once.** A crash or a silence between request and answer leaves an attempt whose fate nobody
/// knows. A carrier that knows a repeated message by our id is asked again with the same id; with
/// any other the notice ends as *unknown* and is not sent again: rather no message than two. A late
/// answer or receipt still makes an unknown one known.
///
/// The text of a confirmation code is erased as soon as it is accepted or too late; every other
/// body when it is too late. What is left says that something was sent, not what.
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit"})
@NullMarked
package io.dozvon.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
