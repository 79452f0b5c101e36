/// Which hours doctors offer and which are taken; duty shifts and the waiting room (R6–R8, R15).
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "presence",
      "patients",
      "staff",
      "programmes",
      "notifications",
      "consultations"
    })
@NullMarked
package io.dozvon.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
