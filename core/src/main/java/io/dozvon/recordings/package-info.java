/// Conversations that were recorded because the patient agreed: asked, heard, sealed, listened to
/// for a reason, deleted when their time is over. And those of the 8-800 line's callers with
/// agents, who are told, not asked. Both are off unless the settings say otherwise.
///
/// - *Ask*: the doctor (or a setting) wishes to record; both sides are told, the patient answers.
/// - *Agree*: the patient's own word, by a button or by a key of their phone. Whatever else
///   happens, or nothing, is a no.
/// - *Plain file*: what the exchange writes while it records. It lives until it is sealed.
/// - *Seal*: encrypt piece by piece with a key of the recording's own, which is itself encrypted
///   with the master key of the settings.
/// - *Kept*: sealed and stored until its time is over; the row stays afterwards, as proof.
/// - *Lost*: nothing had been written to a file.
/// - *Listening*: somebody's looking into a sealed recording, with the reason they gave.
///
/// ```
///          agreed            stopped, parted, over          sealed        time is over
///   Asked ───────▶ Running ─────────────────────▶ Stopped ───────▶ Kept ──────────────▶ Deleted
///     └── refused, no answer, parted ──▶ NotAgreed     └── no file ──▶ Lost
///
/// a line call   the call is over          sealed        time is over
///              ──────────────────▶ Ended ───────▶ Kept ──────────────▶ Deleted
///                       no file, or an empty one ─┴▶ Lost ─▶ Kept if it comes late
/// ```
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "telephony",
      "telephony::acd",
      "presence",
      "dialling",
      "consultations",
      "contactcentre"
    })
@NullMarked
package io.dozvon.recordings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
