/// Agents of the line find out who a caller is; only that makes a patient identified whom the lists
/// do not show (R3, R4, R5).
///
/// - *Search*: at least two things that the caller said of themselves; it shows as little as is
///   needed to choose.
/// - *Check*: one agent, one call, one patient and one insured person. Its *items* come from the
///   programme's *checklist*. The agent types what the caller says; the room says *match* or *no
///   match* and shows neither what is stored nor, later, what was said.
/// - *Lock*: of a record that too many callers failed for; of nothing else of the patient's.
/// - *Alarm*: what a supervisor is to look at.
/// - *Correction*: what a programme's customer is asked to put right (R17).
///
/// ```
/// begin ──▶ Open ──pass──▶ Passed (identified)
///             ├──fail────▶ Failed ──the third──▶ the record is locked
///             └──call ends──▶ Failed if an answer was wrong, else Left
/// ```
///
/// Everything needs a call of the agent's own that is going on. The caller's number is a hint and
/// never proof. A code goes to the registered number only.
///
/// | table | one row |
/// | --- | --- |
/// | `checklist`, `checklist_item` | what a programme asks, where it is not the usual |
/// | `search` | a search, without what was searched for |
/// | `caller_check`, `asked` | a check that began, its checklist as it was |
/// | `answer`, `outcome` | right or wrong; what came of it |
/// | `open_check` | what goes on: one a patient, one an insured person |
/// | `record_lock`, `alarm`, `correction` | see above |
/// | `secret` | a code word or a document's digits, as a keyed hash |
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "access",
      "notifications",
      "presence",
      "staff",
      "programmes",
      "recordings",
      "patients",
      "contactcentre",
      "callbacks",
      "telephony::acd"
    })
@NullMarked
package io.dozvon.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
