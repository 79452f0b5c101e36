package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.OwedConclusions;
import io.dozvon.conclusions.OwedList;
import io.dozvon.conclusions.Proof;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.Typed;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A conclusion is owed from a conversation's end on, by a set time, and its doctor is reminded.
@CentreTest
class OwedConclusionsTest {
  private static final Content COLD = new Content(Map.of(Section.DIAGNOSIS, "ОРВИ"));

  private final Centre centre;
  private final Conclusions conclusions;
  private final OwedConclusions owed;
  private final MeterRegistry meters;
  private final DSLContext sql;
  private PatientId patient = PatientId.random();
  private Actor.Doctor doctor = new Actor.Doctor(DoctorId.random());

  OwedConclusionsTest(
      Centre centre,
      Conclusions conclusions,
      OwedConclusions owed,
      MeterRegistry meters,
      DSLContext sql) {
    this.centre = centre;
    this.conclusions = conclusions;
    this.owed = owed;
    this.meters = meters;
    this.sql = sql;
  }

  @BeforeEach
  void people() {
    patient = centre.patientWhosePhone(person());
    doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
  }

  private ConsultationId running() {
    ConsultationId id = centre.called(patient, doctor.id());
    centre.awaitTalkingTogether(id);
    return id;
  }

  private ConsultationId finished() {
    ConsultationId id = running();
    finish(id);
    return id;
  }

  private void finish(ConsultationId id) {
    centre.consultations.finish(id, doctor).orElseThrow();
    centre.awaitState(Closed.class, id);
  }

  private void write(ConsultationId id) {
    conclusions.send(id, new Typed(0, 0, "", COLD, ""), Proof.PASSWORD, doctor).orElseThrow();
  }

  private OwedList list() {
    return owed.of(10, doctor);
  }

  @Test
  void itIsOwedFromTheEndOfAConversationOnAndUntilItIsSent() {
    ConsultationId id = running();
    assertThat(list().all()).isZero();
    finish(id);

    assertThat(list().first())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.patient()).isEqualTo("Петрова Анна Ильинична");
          assertThat(line.overdue()).isFalse();
          assertThat(Duration.between(line.owed().endedAt(), line.owed().dueAt()))
              .isEqualTo(Duration.ofHours(24));
        });
    write(id);
    assertThat(list().all()).isZero();
  }

  @Test
  void whatIsWrittenDuringTheConversationIsNotOwedAfterIt() {
    ConsultationId id = running();
    write(id);
    finish(id);

    assertThat(list().all()).isZero();
  }

  @Test
  void nothingIsOwedOfWhomNobodyReachedOrWhoCancelled() {
    PatientId gone = centre.patientWhosePhone(nobody(), nobody(), nobody());
    ConsultationId notReached = centre.called(gone, doctor.id());
    centre.awaitState(Closed.class, notReached);
    ConsultationId cancelled = centre.due(patient, doctor.id());
    centre.consultations.cancel(cancelled, new Actor.Patient(patient)).orElseThrow();

    assertThat(list().all()).isZero();
  }

  @Test
  void overdueOnesComeFirstAndAreCounted() {
    ConsultationId fresh = finished();
    ConsultationId old = finished();
    late(old, Duration.ofHours(1));

    assertThat(list().first())
        .extracting(it -> it.owed().consultation())
        .containsExactly(old, fresh);
    assertThat(list().overdue()).isOne();
    assertThat(meters.get("dozvon.conclusions.overdue").gauge().value()).isGreaterThanOrEqualTo(1);
    write(old);
    write(fresh);
  }

  @Test
  void itsDoctorIsRemindedBeforeThenThenDailyAndNotForEver() {
    ConsultationId id = finished();
    assertThat(hoursToReminder(id)).isEqualTo(22);

    late(id, Duration.ofHours(-1));
    assertThat(hoursToReminder(id)).isEqualTo(1);
    late(id, Duration.ofHours(1));
    assertThat(hoursToReminder(id)).isEqualTo(23);
    late(id, Duration.ofHours(24 * 7 + 1));
    assertThat(remindAt(id)).isNull();
    write(id);
  }

  @Test
  void anothersDebtsAreNotShown() {
    ConsultationId id = finished();

    assertThat(owed.of(10, new Actor.Doctor(centre.doctorWithDeskPhone())).all()).isZero();
    assertThat(
            sql.fetchValue(
                "select count(*) from audit.entry where subject_kind = 'conclusions-owed' and"
                    + " subject_id = ?",
                doctor.id().toString()))
        .isEqualTo(0L);
    list();
    assertThat(
            sql.fetchValue(
                "select count(*) from audit.entry where subject_kind = 'conclusions-owed' and"
                    + " subject_id = ?",
                doctor.id().toString()))
        .isEqualTo(1L);
    write(id);
  }

  /// It was due so long ago, and it is time to remind, which is done.
  private void late(ConsultationId id, Duration by) {
    sql.execute(
        """
        update conclusions.owed
           set due_at = now() - ?::interval, ended_at = now() - ?::interval - interval '24 hours', remind_at = now()
         where consultation_id = ?
        """,
        by.toSeconds() + " seconds",
        by.toSeconds() + " seconds",
        id.value());
    owed.remindAllDue();
  }

  private @Nullable Object remindAt(ConsultationId id) {
    return sql.fetchValue(
        "select remind_at from conclusions.owed where consultation_id = ?", id.value());
  }

  private int hoursToReminder(ConsultationId id) {
    return sql.fetchSingle(
            "select round(extract(epoch from remind_at - now()) / 3600)::int from conclusions.owed"
                + " where consultation_id = ?",
            id.value())
        .get(0, int.class);
  }
}
