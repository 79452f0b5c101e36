/// One patient and one doctor, from requested to concluded: who may join, the thirty minutes, what
/// happens if someone is lost, when it counts as rendered (R11–R13).
///
/// - *Side*: the doctor's or the patient's end of the conversation; *awaited*, *present* or *lost*.
/// - *Rejoin*: coming back after a reload or a lost connection; the other side waits meanwhile.
/// - *Deadline*: when time next has a say in it, stored with its state.
/// - *Outcome*: what came of it for the patient, from the ending: rendered, also when they could
///   not be reached (R13), not rendered by their fault (R15), or cancelled. It is consumed from
///   their quota or released (R18). What it rests on stands in the *outcome book*, whose last entry
///   holds.
/// - *Finished*: ended for good by the doctor or by the patient; who leaves or is lost does not end
///   it.
/// - *Kept check*: the newest check of the patient's devices (R9), from when the consultation is
///   requested to when it ends; kept here by its id, since `presence` knows no consultations.
/// - *Guest*: a third party in a conversation (interpreter, colleague, relative), invited by the
///   doctor, agreed to by the patient; comes by a *link* or is rung by phone, see [Guest]. Those
///   who are there talk; a guest keeps nothing going: when the conversation of the two is over,
///   theirs is.
/// - *Again*: when the doctor wants to be reminded to call one that is due and was tried.
/// - *Held*: the doctor has put the patient on hold; over when the doctor's leg is.
/// - *Not begun*: the conversation was with a voicemail or somebody else, as the doctor said
///   afterwards; it is due again.
/// - *Cancelled*: called off before the conversation began, from any of the first three states: by
///   the patient (R15), or by us, if we cannot hold it.
///
/// ```
/// Due ──call──▶ Connecting ──doctor there──▶ Calling ──reached──▶ Talking ──finish, time up──▶ Closed
///  ▲               │ doctor lost               │  │              (or Chatting)                  ▲
///  └───────────────┴── declined, gave up, ─────┘  └──────────── not reached ────────────────────┘
///                      doctor gone
/// Talking ──was not the patient──▶ Due
/// ```
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "telephony",
      "presence",
      "patients",
      "staff",
      "dialling",
      "contactcentre",
      "telephony::acd",
      "notifications",
      "programmes"
    })
@NullMarked
package io.dozvon.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
