/// Who works here: doctors, and where each is rung.
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit", "telephony"})
@NullMarked
package io.dozvon.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
