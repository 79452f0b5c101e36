package io.dozvon.dialling.store;

import static io.dozvon.database.dialling.Tables.CORRECTION;

import io.dozvon.dialling.Correction;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import java.util.UUID;
import org.jooq.Record;

/// Turns a row of `correction` into a [Correction], and who made it into words and back.
final class CorrectionRows {
  private CorrectionRows() {}

  static Correction correction(Record row) {
    return new Correction(
        row.get(CORRECTION.NUMBER),
        Wire.read(Correction.Said.class, row.get(CORRECTION.SAID)),
        row.get(CORRECTION.COUNTED),
        row.get(CORRECTION.AT),
        actor(row.get(CORRECTION.BY_KIND), row.get(CORRECTION.BY_ID)));
  }

  private static Actor actor(String kind, String id) {
    return kind.equals("doctor")
        ? new Actor.Doctor(new DoctorId(UUID.fromString(id)))
        : new Actor.Admin(id);
  }

  static String kindOf(Actor by) {
    return by instanceof Actor.Doctor ? "doctor" : "admin";
  }

  /// @throws IllegalArgumentException if it is neither a doctor nor an admin
  static String idOf(Actor by) {
    if (by instanceof Actor.Doctor(DoctorId id)) {
      return id.toString();
    }
    if (by instanceof Actor.Admin(String name)) {
      return name;
    }
    throw new IllegalArgumentException("only doctors and admins correct attempts");
  }
}
