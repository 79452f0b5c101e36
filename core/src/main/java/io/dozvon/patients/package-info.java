/// Who a patient is: name, date of birth, the mobile number they registered, their language and
/// time zone; how they register, and what they agree to.
///
/// ```
/// Unconfirmed --code--> Confirmed --login, password--> WithLogin --name, birth date--> Ready
///                                                       Ready --consents--> a patient, signed in
/// ```
///
/// Who goes back and gives another number is *Unconfirmed* again, and keeps what they filled in.
///
/// Words as in FHIR: *patient*, *family name*, *given name*, *birth date*, *consent*.
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "access",
      "notifications",
      "programmes"
    })
@NullMarked
package io.dozvon.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
