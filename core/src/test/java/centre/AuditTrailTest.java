package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.consultations.Consultation.Due;
import io.dozvon.dialling.AttemptFilter;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is shown or done is written down first, with whose doing it was.
@CentreTest
class AuditTrailTest {
  /// Of whose doings the database refuses to take note.
  private static final Actor.Admin UNWRITABLE = new Actor.Admin("unwritable");

  private final Centre centre;
  private final Patients patients;
  private final Staff staff;
  private final DSLContext sql;

  AuditTrailTest(Centre centre, Patients patients, Staff staff, DSLContext sql) {
    this.centre = centre;
    this.patients = patients;
    this.staff = staff;
    this.sql = sql;
  }

  @BeforeEach
  void refuseOne() {
    sql.execute(
        """
        create or replace function audit.refuse_one() returns trigger language plpgsql as
          $$ begin raise exception 'the trail is full'; end $$
        """);
    sql.execute(
        """
        create or replace trigger refuses_one before insert on audit.entry for each row
          when (new.actor_id = 'unwritable') execute function audit.refuse_one()
        """);
  }

  @Test
  void aCallIsWrittenDownFromItsCreationToItsEnd() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    centre.opensCabinet(patient);
    centre.calls(id, doctor);
    var window = centre.windowOf(patient);
    centre.dialling.answer(window.attempt(), WindowChoice.VIDEO, patient).orElseThrow();
    centre.consultations.rejoin(id, new Actor.Doctor(doctor)).orElseThrow();
    centre.consultations.stop(id, new Actor.Patient(patient)).orElseThrow();
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(deeds("consultation", id))
        .containsExactly(
            "admin test create",
            "doctor " + doctor + " call",
            "patient " + patient + " answer",
            "doctor " + doctor + " rejoin",
            "patient " + patient + " stop",
            "doctor " + doctor + " finish");
  }

  @Test
  void everyLookAtAPersonsRecordIsWrittenDown() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();

    patients.look(patient, new Actor.Doctor(doctor)).orElseThrow();
    staff.look(doctor, new Actor.Patient(patient)).orElseThrow();

    assertThat(entries("patient", patient))
        .containsExactly("admin test create", "admin test consent", "doctor " + doctor + " read");
    assertThat(entries("doctor", doctor))
        .containsExactly("admin test create", "patient " + patient + " read");
  }

  @Test
  void whatCannotBeWrittenDownIsNotShown() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);

    assertRefused(() -> patients.look(patient, UNWRITABLE));
    assertRefused(() -> patients.list(10, UNWRITABLE));
    assertRefused(() -> staff.look(doctor, UNWRITABLE));
    assertRefused(() -> staff.list(10, UNWRITABLE));
    assertRefused(() -> centre.consultations.look(id, UNWRITABLE));
    assertRefused(() -> centre.consultations.newest(10, UNWRITABLE));
    assertRefused(() -> centre.consultations.ofDoctor(doctor, 10, UNWRITABLE));
    assertRefused(() -> centre.consultations.ofPatient(patient, 10, UNWRITABLE));
    assertRefused(() ->
        centre.dialling.attempts(
            new AttemptFilter(Optional.of(id), Optional.empty(), 10), UNWRITABLE));
  }

  @Test
  void whatCannotBeWrittenDownIsNotDone() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);

    assertRefused(() -> centre.consultations.create(patient, doctor, Optional.empty(), UNWRITABLE));
    assertRefused(() -> centre.consultations.call(id, Channel.PHONE, UNWRITABLE));

    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
    assertThat(centre.consultations.ofPatient(patient, 10, Centre.ADMIN)).hasSize(1);
  }

  private static void assertRefused(ThrowingCallable deed) {
    assertThatThrownBy(deed).hasStackTraceContaining("the trail is full");
  }

  /// All but looks.
  private List<String> deeds(String kind, Object id) {
    return entries(kind, id).stream().filter(entry -> !entry.endsWith(" read")).toList();
  }

  private List<String> entries(String kind, Object id) {
    return sql.fetch(
            """
            select actor_kind || ' ' || actor_id || ' ' || action from audit.entry
             where subject_kind = ? and subject_id = ? order by id
            """,
            kind,
            id.toString())
        .map(row -> row.get(0, String.class));
  }
}
