package io.dozvon.web.crash;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// What is on record in the database, read past the service.
record Records(DSLContext sql) {

  /// A consultation's row.
  record Consultation(
      String state,
      Optional<String> ending,
      Optional<UUID> doctorLeg,
      Optional<UUID> patientLeg,
      Optional<String> doctorSide,
      Optional<String> patientSide) {
    boolean isTalk() {
      return state.equals("running")
          && doctorSide.equals(Optional.of("present"))
          && patientSide.equals(Optional.of("present"));
    }
  }

  /// An attempt's row, with its outcome.
  ///
  /// @param outcomes how many it has
  record Attempt(
      int sequence,
      UUID leg,
      Instant intendedAt,
      boolean dialled,
      boolean ringing,
      boolean pickedUp,
      boolean ended,
      int outcomes,
      Optional<String> disposition,
      boolean counted,
      Optional<String> fault) {}

  Consultation consultation(UUID id) {
    Record row =
        sql.fetchSingle(
            """
            select state, ending, doctor_leg, patient_leg, doctor_side, patient_side
              from consultations.consultation where id = ?
            """,
            id);
    return new Consultation(
        row.get("state", String.class),
        Optional.ofNullable(row.get("ending", String.class)),
        Optional.ofNullable(row.get("doctor_leg", UUID.class)),
        Optional.ofNullable(row.get("patient_leg", UUID.class)),
        Optional.ofNullable(row.get("doctor_side", String.class)),
        Optional.ofNullable(row.get("patient_side", String.class)));
  }

  List<Attempt> attempts(UUID consultation) {
    return sql.fetch(
            """
            select a.*, o.disposition, coalesce(o.counted, false) as counted, o.fault,
                   (select count(*) from dialling.outcome where attempt_id = a.id) as outcomes
              from dialling.attempt a left join dialling.outcome o on o.attempt_id = a.id
             where a.consultation_id = ? order by a.sequence
            """,
            consultation)
        .map(Records::attempt);
  }

  private static Attempt attempt(Record row) {
    return new Attempt(
        row.get("sequence", Integer.class),
        row.get("leg_id", UUID.class),
        row.get("intended_at", OffsetDateTime.class).toInstant(),
        has(row.get("dialled_at")),
        has(row.get("ringing_at")),
        has(row.get("answered_at")),
        has(row.get("ended_at")),
        row.get("outcomes", Integer.class),
        Optional.ofNullable(row.get("disposition", String.class)),
        row.get("counted", Boolean.class),
        Optional.ofNullable(row.get("fault", String.class)));
  }

  private static boolean has(@Nullable Object value) {
    return value != null;
  }

  /// Whether somebody is still being reached for it.
  boolean isReaching(UUID consultation) {
    return sql.fetchSingle(
                "select count(*) from dialling.reach where consultation_id = ? and ended_at is null",
                consultation)
            .get(0, Integer.class)
        > 0;
  }

  /// How many events of the exchange could not be handled.
  int parked() {
    return sql.fetchSingle("select count(*) from telephony.parked_event").get(0, Integer.class);
  }

  /// How many attempts have come out.
  int outcomes() {
    return sql.fetchSingle("select count(*) from dialling.outcome").get(0, Integer.class);
  }
}
