/// Who works here: doctors and where each is rung, agents, supervisors, admins; and how each of
/// them gets a way in.
///
/// - *Member*: a doctor, with a doctor's record, or one of the others.
/// - *Invitation*: a link that an admin hands to a member, once. It leads through what is missing
///   and works until that is done, is revoked, replaced by another one, or too old.
///
/// ```
/// ChooseLogin --login, password--> AddAuthenticator --code--> KeepCodes --kept--> in
/// ChoosePassword --password--> ShowCode --code--> in            (the password was taken away)
/// ProvePassword --password--> AddAuthenticator                  (in another browser, or later)
/// ```
///
/// | table | one row |
/// | --- | --- |
/// | `doctor` | a doctor |
/// | `member` | an agent, a supervisor or an admin |
/// | `invitation` | a link, as the hash of its token |
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit", "access", "telephony"})
@NullMarked
package io.dozvon.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
