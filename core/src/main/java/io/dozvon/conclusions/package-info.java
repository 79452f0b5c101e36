/// What the doctor concluded: sent to the patient, never rewritten, only superseded (R16).
///
/// - *Conclusion*: one version of what was concluded of a consultation, with the people's names as
///   they were then. Its *canonical text* holds all of it in one fixed form, and its hash proves
///   which words were sent; its doctor *signs* that, with a key of theirs, in the act of sending.
/// - *Key*: a doctor's, one at a time (Ed25519). It ends *rotated*, *revoked* or *lost*; its public
///   part stays for ever.
/// - *Supersede*: send the next version, for a reason that the patient reads too. The earlier ones
///   stay and are shown as superseded.
/// - *Draft*: what the doctor has typed and not sent. It is no record yet and is written over, but
///   never by a page that has not seen what another one wrote.
/// - *Template*: a text to begin with. It fills parts in which nothing is written.
/// - *Owed*: a conclusion that is to be written, from the end of a conversation on, by a set time.
/// - *Mark*: what became of a version: the text that told of it was delivered or failed, the
///   patient read it. Each is recorded once, the first time.
///
/// ```
///   draft ──send──▶ version 1 ──supersede──▶ version 2 ──▶ …
///     ▲ saved         │ text wished             │
///     └── typing      └─ text-delivered │ text-failed, read
/// ```
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "access",
      "classification",
      "presence",
      "patients",
      "staff",
      "notifications",
      "consultations"
    })
@NullMarked
package io.dozvon.conclusions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
