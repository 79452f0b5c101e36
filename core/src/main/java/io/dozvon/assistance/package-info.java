/// What helps agents with their callers, and what they write down of them (R5).
///
/// - *Wrap-up code*: in a word, what a call was about; each queue offers its own and those of all.
/// - *Note*: what one agent wrote of one call, with a code. It is there, empty, from the moment
///   they answered, saved while they type, and finished once.
/// - *Script*: what is to be done with a caller of a queue, as *steps* that are ticked.
/// - *Guide*: codes and scripts, as supervisors edit them. Lines are retired, never deleted.
/// - *Knowledge*: what agents look up while they talk; supervisors write it.
///
/// ```
/// the agent answers ──▶ note: open ⇄ saved ──finish (with a code)──▶ finished
/// ```
///
/// Nothing here is on the way of a call: without it callers wait and are answered all the same.
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "telephony",
      "telephony::acd",
      "contactcentre"
    })
@NullMarked
package io.dozvon.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
