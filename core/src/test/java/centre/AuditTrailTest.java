package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.consultations.Consultation.Due;
import io.dozvon.dialling.AttemptFilter;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.notifications.Notifications;
import io.dozvon.patients.ConsentKind;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Profile;
import io.dozvon.patients.Profiles;
import io.dozvon.patients.Signature;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.programmes.ProgrammeTerms;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Term;
import io.dozvon.records.Records;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever is shown or done is written down first, with whose doing it was.
@CentreTest
class AuditTrailTest {
  /// Of whose doings the database refuses to take note.
  private static final Actor.Admin UNWRITABLE = new Actor.Admin("unwritable");

  private static final Term ALWAYS = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
  private static final Signature.InSession SIGNATURE =
      new Signature.InSession(UUID.randomUUID(), "192.0.2.7");

  @Autowired private Centre centre;
  @Autowired private Patients patients;
  @Autowired private Profiles profiles;
  @Autowired private Consents consents;
  @Autowired private Staff staff;
  @Autowired private ProgrammeLists lists;
  @Autowired private Programmes programmes;
  @Autowired private Quotas quotas;
  @Autowired private Notifications notifications;
  @Autowired private Records records;
  @Autowired private DSLContext sql;

  @BeforeEach
  void refuseOne() {
    sql.execute(
        """
        create or replace function audit.refuse_one() returns trigger language plpgsql as
          $$ begin raise exception 'the trail is full'; end $$
        """);
    sql.execute("create table if not exists audit.unwritable (subject_id text not null)");
    sql.execute(
        """
        create or replace function audit.refuse_some() returns trigger language plpgsql as
          $$ begin
            if exists (select from audit.unwritable u where u.subject_id = new.subject_id) then
              raise exception 'the trail is full';
            end if;
            return new;
          end $$
        """);
    sql.execute(
        """
        create or replace trigger refuses_some before insert on audit.entry for each row
          execute function audit.refuse_some()
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
    assertRefused(
        () -> centre.consultations.onDeskOf(doctor, List.of(), List.of(), 10, UNWRITABLE));
    assertRefused(() -> centre.consultations.ofPatient(patient, 10, UNWRITABLE));
    assertRefused(() -> centre.consultations.currentOf(patient, UNWRITABLE));
    assertRefused(() -> quotas.look(patient, 10, UNWRITABLE));
    assertRefused(() -> profiles.history(patient, 10, UNWRITABLE));
    assertRefused(() -> notifications.reports(patient, UNWRITABLE));
    assertRefused(() -> notifications.reports(Optional.empty(), 10, UNWRITABLE));
    assertRefused(() -> notifications.texts(Optional.empty(), 10, UNWRITABLE));
    assertRefused(() -> notifications.shown(10, UNWRITABLE));
    assertRefused(() -> lists.list(10, UNWRITABLE));
    ProgrammeId programme = programme();
    assertRefused(() -> lists.look(programme, UNWRITABLE));
    assertRefused(() -> lists.insured(programme, Optional.empty(), 10, UNWRITABLE));
    assertRefused(() ->
        centre.dialling.attempts(
            new AttemptFilter(Optional.of(id), Optional.empty(), 10), UNWRITABLE));
  }

  @Test
  void aLookAtAPatientsRecordThatCannotBeWrittenDownShowsNothing() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    Actor.Doctor by = new Actor.Doctor(doctor);
    sql.execute("insert into audit.unwritable values (?)", patient.toString());

    assertRefused(() -> records.look(id, Optional.empty(), Language.RUSSIAN, by));
    records.look(id, id, 0, by).orElseThrow();
    sql.execute("insert into audit.unwritable values (?)", id.toString());
    assertRefused(() -> records.look(id, id, 0, by));
  }

  @Test
  void whatCannotBeWrittenDownIsNotDone() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);

    assertRefused(() -> centre.consultations.create(patient, doctor, Optional.empty(), UNWRITABLE));
    assertRefused(() -> centre.consultations.call(id, Channel.PHONE, UNWRITABLE));
    assertRefused(() -> centre.consultations.cancel(id, UNWRITABLE));

    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
    assertThat(centre.consultations.ofPatient(patient, 10, Centre.ADMIN)).hasSize(1);
  }

  @Test
  void whatCannotBeWrittenDownChangesNoProgramme() {
    ProgrammeId programme = programme();
    Patient patient = patients.byId(centre.patientWhosePhone(person()));
    ProgrammeTerms other = new ProgrammeTerms("Другая", "Другой", ALWAYS, List.of());

    assertRefused(() -> lists.create(other, UNWRITABLE));
    assertRefused(() -> lists.change(programme, other, UNWRITABLE));
    assertRefused(() -> lists.put(programme, List.of(listed(patient)), UNWRITABLE));

    assertThat(lists.look(programme, Centre.ADMIN).map(Programme::name))
        .isEqualTo(Answer.granted("Здоровье"));
    assertThat(lists.insured(programme, Optional.empty(), 10, Centre.ADMIN).orElseThrow())
        .isEmpty();
  }

  @Test
  void whatCannotBeWrittenDownChangesNothingOfAPatient() {
    PatientId id = centre.patientWhosePhone(person());
    Patient patient = patients.byId(id);
    Profile moved =
        new Profile(
            patient.name(),
            patient.birthDate(),
            Optional.of("Омск"),
            Optional.empty(),
            Optional.empty());
    lists.put(programme(), List.of(listed(patient)), Centre.ADMIN).orElseThrow();
    sql.execute("insert into audit.unwritable values (?)", id.toString());

    assertRefused(() -> patients.identify(id));
    assertRefused(() -> profiles.change(id, moved, patient.version(), SIGNATURE));
    assertRefused(() -> consents.withdraw(id, ConsentKind.PERSONAL_DATA, SIGNATURE));

    assertThat(programmes.entitlement(id)).isEmpty();
    assertThat(patients.byId(id)).isEqualTo(patient);
    assertThat(consents.areComplete(id)).isTrue();
    assertThat(sql.fetchCount(sql.selectFrom("patients.change where patient_id = '" + id + "'")))
        .isZero();
  }

  private ProgrammeId programme() {
    return lists
        .create(new ProgrammeTerms("Здоровье", "Пример", ALWAYS, List.of()), Centre.ADMIN)
        .map(Programme::id)
        .orElseThrow();
  }

  private static Listed listed(Patient patient) {
    return new Listed(
        patient.name(),
        patient.birthDate(),
        Optional.of(patient.phone()),
        new PolicyNumber("A1"),
        ALWAYS);
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
