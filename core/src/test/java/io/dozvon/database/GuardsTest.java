package io.dozvon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules that the database itself guards, whatever the code above it does.
class GuardsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final DSLContext sql = DATABASE.sql();
  private final UUID consultation = UUID.randomUUID();
  private UUID reach = UUID.randomUUID();

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @BeforeEach
  void aReach() {
    reach = reach(consultation);
  }

  @Test
  void aConsultationHasOneLiveReach() {
    refused(() -> reach(consultation), "one_live_reach_per_consultation");
    sql.execute(
        "update dialling.reach set state = 'stopped', ended_at = now() where id = ?", reach);
    assertThatNoException().isThrownBy(() -> reach(consultation));
  }

  @Test
  void theLookForWhatIsDueReadsNothingElse() {
    assertThat(planOf("consultations.consultation"))
        .contains("consultation_due")
        .doesNotContain("Seq Scan");
    assertThat(planOf("dialling.reach")).contains("reach_due").doesNotContain("Seq Scan");
  }

  private String planOf(String table) {
    return sql.transactionResult(look -> {
      look.dsl().execute("set local enable_seqscan = off");
      return look.dsl()
          .fetch(
              "explain select id from "
                  + table
                  + " where due_at <= now() and exchange in ('a') order by due_at limit 8")
          .format();
    });
  }

  @Test
  void attemptsAreNumberedWithoutGaps() {
    attempt(1);
    refused(() -> attempt(3), "attempt_without_gaps");
    refused(() -> attempt(1), "attempt_sequence");
    attempt(2);
    assertThatNoException().isThrownBy(() -> attempt(3));
  }

  @Test
  void anAttemptHasOneOutcomeThatStays() {
    UUID attempt = attempt(1);
    outcome(attempt, "busy", "called", true);
    refused(() -> outcome(attempt, "no-answer", "called", true), "outcome_pkey");
    refused(() -> sql.execute("update dialling.outcome set counted = false"), "append-only");
    refused(() -> sql.execute("delete from dialling.outcome"), "append-only");
    refused(() -> sql.execute("truncate dialling.outcome"), "append-only");
  }

  @Test
  void onlyTheCalledSidesFaultCanCount() {
    UUID attempt = attempt(1);
    refused(() -> outcome(attempt, "congestion", "carrier", true), "check");
    refused(() -> outcome(attempt, "cancelled", "ours", true), "check");
    assertThatNoException().isThrownBy(() -> outcome(attempt, "congestion", "carrier", false));
  }

  @Test
  void correctionsOfWhatWasPickedUpAreNumberedWithoutGapsAndStay() {
    UUID attempt = attempt(1);
    refused(() -> correction(attempt, 1, "voicemail", true), "nobody picked up");
    sql.execute("update dialling.attempt set answered_at = now() where id = ?", attempt);
    refused(() -> correction(attempt, 1, "voicemail", true), "nobody picked up");
    outcome(attempt, "not-confirmed", "called", true);
    refused(() -> correction(attempt, 2, "voicemail", true), "correction_without_gaps");
    correction(attempt, 1, "voicemail", true);
    refused(() -> correction(attempt, 1, "as-recorded", true), "correction_pkey");
    refused(
        () -> correction(attempt, 2, "wrong-person", true),
        "a_wrong_person_is_not_the_patients_doing");
    correction(attempt, 2, "wrong-person", false);
    refused(() -> sql.execute("update dialling.correction set counted = false"), "append-only");
    refused(() -> sql.execute("delete from dialling.correction"), "append-only");
    refused(() -> sql.execute("truncate dialling.correction"), "append-only");
  }

  @Test
  void onlyAConversationIsHeldAndOnlyWhatIsDueIsCalledAgain() {
    UUID doctor = UUID.randomUUID();
    calling(doctor, UUID.randomUUID());
    refused(() -> change(doctor, "held = true"), "only_a_conversation_is_held");
    refused(() -> change(doctor, "again_at = now()"), "only_what_is_due_is_called_again");
  }

  private void change(UUID doctor, String how) {
    sql.execute("update consultations.consultation set " + how + " where doctor_id = ?", doctor);
  }

  private void correction(UUID attempt, int number, String said, boolean counted) {
    sql.execute(
        """
        insert into dialling.correction (attempt_id, number, said, counted, at, by_kind, by_id)
        values (?, ?, ?, ?, now(), 'admin', 'cli')
        """,
        attempt,
        number,
        said,
        counted);
  }

  @Test
  void aDoctorAndAPatientAreInOneCallAtATime() {
    UUID doctor = UUID.randomUUID();
    UUID patient = UUID.randomUUID();
    calling(doctor, patient);
    refused(() -> calling(doctor, UUID.randomUUID()), "one_live_call_per_doctor");
    refused(() -> calling(UUID.randomUUID(), patient), "one_live_call_per_patient");
  }

  @Test
  void theAuditTrailIsAppendOnly() {
    sql.execute(
        """
        insert into audit.entry (at, actor_kind, actor_id, action, subject_kind, subject_id)
        values (now(), 'admin', 'cli', 'read', 'patient', '*')
        """);
    refused(() -> sql.execute("update audit.entry set actor_id = 'somebody'"), "append-only");
    refused(() -> sql.execute("delete from audit.entry"), "append-only");
  }

  private UUID reach(UUID of) {
    UUID id = UUID.randomUUID();
    sql.execute(
        """
        insert into dialling.reach
          (id, consultation_id, patient_id, phone, exchange, language, time_zone, state, due_at, started_at)
        values (?, ?, ?, '+79161234567', 'msk-1', 'ru', 'Europe/Moscow', 'pausing', now(), now())
        """,
        id,
        of,
        UUID.randomUUID());
    return id;
  }

  private UUID attempt(int sequence) {
    UUID id = UUID.randomUUID();
    sql.execute(
        """
        insert into dialling.attempt
          (id, reach_id, consultation_id, sequence, channel, leg_id, destination, exchange, trunk, intended_at)
        values (?, ?, ?, ?, 'phone', ?, '+79161234567', 'msk-1', 'mts', now())
        """,
        id,
        reach,
        consultation,
        sequence,
        UUID.randomUUID());
    return id;
  }

  private void outcome(UUID attempt, String disposition, String fault, boolean counted) {
    sql.execute(
        """
        insert into dialling.outcome (attempt_id, at, disposition, fault, counted, rang)
        values (?, now(), ?, ?, ?, true)
        """,
        attempt,
        disposition,
        fault,
        counted);
  }

  private void calling(UUID doctor, UUID patient) {
    sql.execute(
        """
        insert into consultations.consultation
          (id, patient_id, doctor_id, state, doctor_leg, doctor_side, doctor_since, requested_at)
        values (?, ?, ?, 'calling', ?, 'present', now(), now())
        """,
        UUID.randomUUID(),
        patient,
        doctor,
        UUID.randomUUID());
  }

  private static void refused(Runnable statement, String by) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(statement::run)
        .withMessageContaining(by);
  }
}
