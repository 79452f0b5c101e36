/// Who a patient is: name, date of birth, the mobile number they registered, their language and
/// time zone.
///
/// Words as in FHIR: *patient*, *family name*, *given name*, *birth date*.
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit", "access"})
@NullMarked
package io.dozvon.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
