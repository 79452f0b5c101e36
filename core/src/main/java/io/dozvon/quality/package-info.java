/// How well people heard each other: what was lost and delayed on each leg, measured while it lasts
/// and kept after it.
///
/// - *Leg*: one person's line in a consultation; a doctor who rejoins has another.
/// - *Window*: what a browser has measured since its last report, ten seconds or so.
/// - *Meter*: the id a page gives to its measuring of one call, so that a late report of a call
///   that another page has taken over is not taken for the new one's.
/// - *MOS*: how people would rate the sound, 1 to 4.5, estimated by the E-model (ITU-T G.107). It
///   is an estimate from the network's figures; nobody listens.
///
/// Browsers measure themselves and report; phones are measured by the exchange, which tells once,
/// as the leg ends. A leg has one row for who measured it, however long it lasts:
///
/// ```
/// browser ──window, window, …──▶ leg (browser)      exchange ──Measured──▶ leg (exchange)
/// ```
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "telephony",
      "presence",
      "dialling",
      "consultations"
    })
@NullMarked
package io.dozvon.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
