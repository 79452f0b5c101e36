/// Reaches one person: the web first, then the phone, up to the policy's attempts; records how each
/// attempt ended (R13, R14).
///
/// - *Reach*: one endeavour to reach one patient for one consultation. *Attempt*: one ringing of
///   their cabinet (web) or of their mobile (phone), written down before it is made. *Outcome*: how
///   it came out; an attempt has at most one.
/// - *Counted*: the attempt's failure was the called side's and counts towards the policy's
///   attempts.
/// - *Correction*: who or what had picked up in truth, said afterwards beside the outcome; it
///   decides from then on whether the attempt counts.
/// - *Phone call*: one ringing of a phone on behalf of another room's *errand*, recorded like an
///   attempt.
/// - *Due*: the time that was set for a reach's state is over; it goes on to the next.
/// - *Window*: the call window in the patient's cabinet; it is what rings in a web attempt.
///
/// ```
///              ┌──────────── not shown, not answered, phone now ───────────┐
///   (present) ─┤RingingWeb├────────────────────────────────────────────────▶│RingingPhone│◀── time ──│Pausing│
///   (absent) ──┴──────────────────────────────────────────────────────────▶ └─ attempt failed ──────▶    │
///        any of the three ─▶ Reached │ Declined │ Exhausted │ Stopped │ GaveUp
/// ```
///
/// The window may ring beside the phone; answering it cancels the phone leg, which does not count.
@ApplicationModule(
    allowedDependencies = {"vocabulary", "database", "audit", "telephony", "presence"})
@NullMarked
package io.dozvon.dialling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
