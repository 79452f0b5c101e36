/// One patient and one doctor, from requested to concluded: who may join, the thirty minutes, what
/// happens if someone is lost, when it counts as rendered (R11–R13).
///
/// - *Side*: the doctor's or the patient's end of the conversation; *awaited*, *present* or *lost*.
/// - *Rejoin*: coming back after a reload or a lost connection; the other side waits meanwhile.
/// - *Deadline*: when time next has a say in it, stored with its state.
/// - *Rendered*: the service counts as given, also when the patient could not be reached (R13). It
///   is consumed from the patient's quota then; what is closed without being rendered is released
///   (R18).
/// - *Finished*: ended for good by the doctor or by the patient; who leaves or is lost does not end
///   it.
/// - *Kept check*: the newest check of the patient's devices (R9), from when the consultation is
///   requested to when it ends; kept here by its id, since `presence` knows no consultations.
/// - *Cancelled*: called off by the patient before the conversation began (R15), from any of the
///   first three states.
///
/// ```
/// Due ──call──▶ Connecting ──doctor there──▶ Calling ──reached──▶ Talking ──finish, time up──▶ Closed
///  ▲               │ doctor lost               │  │              (or Chatting)                  ▲
///  └───────────────┴── declined, gave up, ─────┘  └──────────── not reached ────────────────────┘
///                      doctor gone
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
      "notifications",
      "programmes"
    })
@NullMarked
package io.dozvon.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
