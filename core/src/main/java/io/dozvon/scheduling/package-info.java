/// Which hours doctors offer and which are taken; duty shifts and the waiting room (R6–R8, R15).
///
/// - *Shift*: a doctor is on duty until they end it, or have been gone for long.
/// - *Line*: those who wait for the duty doctor, by when they joined.
/// - *Place*: one patient's request. It has the id of the consultation it becomes, and its quota is
///   reserved under it from the first moment (R18).
///
/// ```
///           take                    call                     closed
/// waiting ────────▶ taken ────────────────▶ taken, called ─────────▶ served
///  │  ▲              │ │ cancelled
///  │  └── not called ┘ └──▶ left
///  └── leave ──────────────▶ left
/// ```
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "presence",
      "patients",
      "staff",
      "dialling",
      "programmes",
      "notifications",
      "consultations"
    })
@NullMarked
package io.dozvon.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
