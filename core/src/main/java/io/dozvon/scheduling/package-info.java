/// Which hours doctors offer and which are taken; duty shifts and the waiting room (R6–R8, R15).
///
/// - *Opening*: hours that a doctor offers; no two of one doctor's overlap.
/// - *Working week*: the hours of each day that a doctor works again and again, by the clocks of
///   their time zone; openings are made of it for as far ahead as may be booked.
/// - *Time off*: lies over all hours; what touches it is not offered.
/// - *Slot*: a piece of an opening that one patient can have. Slots are no rows: an opening is cut
///   when somebody looks, and what is booked is left out.
/// - *Appointment*: a consultation that is held at a set time. Neither its doctor nor its patient
///   has another at that time; the database sees to it.
/// - *Reminder*: a text some time before an appointment; when the next one is to be sent stands in
///   the appointment's row.
///
/// ```
/// Booked ──consultation cancelled──▶ Cancelled   (the slot is free again)
///  │  ▲ ──consultation closed─────▶ Over
///  └──┘ rescheduled
/// ```
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
      "consultations",
      "messages"
    })
@NullMarked
package io.dozvon.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
