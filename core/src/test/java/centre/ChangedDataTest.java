package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Profile;
import io.dozvon.patients.Profiles;
import io.dozvon.patients.Signature;
import io.dozvon.programmes.Identification;
import io.dozvon.programmes.Identification.Identified;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.programmes.ProgrammeTerms;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Term;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whom a patient's change of their data is told (R17), and how often they may change them.
@CentreTest
@TestPropertySource(
    properties = {
      "dozvon.reports.recipients[0].name=contractor",
      "dozvon.reports.recipients[0].uri=https://contractor.invalid",
      "dozvon.reports.recipients[0].secret=a-secret-of-the-contractor",
      "dozvon.reports.recipients[1].name=one",
      "dozvon.reports.recipients[1].uri=https://one.invalid",
      "dozvon.reports.recipients[1].secret=a-secret-of-sponsor-one",
      "dozvon.reports.recipients[1].sponsors=Первая страховая",
      "dozvon.reports.recipients[2].name=two",
      "dozvon.reports.recipients[2].uri=https://two.invalid",
      "dozvon.reports.recipients[2].secret=a-secret-of-sponsor-two",
      "dozvon.reports.recipients[2].sponsors=Вторая страховая",
      "dozvon.profile.changes-a-day=6",
      "dozvon.profile.identity-changes-a-day=3"
    })
class ChangedDataTest {
  private static final Term ALWAYS = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
  private static final Signature.InSession SIGNATURE =
      new Signature.InSession(UUID.randomUUID(), "192.0.2.7");

  private final Centre centre;
  private final Patients patients;
  private final Profiles profiles;
  private final Programmes programmes;
  private final ProgrammeLists lists;
  private final DSLContext sql;
  private final TransactionTemplate transaction;

  ChangedDataTest(
      Centre centre,
      Patients patients,
      Profiles profiles,
      Programmes programmes,
      ProgrammeLists lists,
      DSLContext sql,
      PlatformTransactionManager transactions) {
    this.centre = centre;
    this.patients = patients;
    this.profiles = profiles;
    this.programmes = programmes;
    this.lists = lists;
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
  }

  private static PolicyNumber somePolicy() {
    return PolicyNumber.parse(UUID.randomUUID().toString()).orElseThrow();
  }

  /// Under their own name and birth date.
  private PolicyNumber insuredBy(String sponsor, PatientId id) {
    Patient patient = patients.byId(id);
    PolicyNumber policy = somePolicy();
    lists
        .create(new ProgrammeTerms("Здоровье", sponsor, ALWAYS, List.of()), Centre.ADMIN)
        .then(programme ->
            lists.put(
                programme.id(),
                List.of(
                    new Listed(
                        patient.name(), patient.birthDate(), Optional.empty(), policy, ALWAYS)),
                Centre.ADMIN))
        .orElseThrow();
    return policy;
  }

  private Answer<Patient> changes(PatientId id, Optional<String> address, Optional<String> policy) {
    Patient patient = patients.byId(id);
    return profiles.change(
        id,
        new Profile(patient.name(), patient.birthDate(), address, Optional.empty(), policy),
        patient.version(),
        SIGNATURE);
  }

  private Answer<Patient> policy(PatientId id, String policy) {
    return changes(id, Optional.empty(), Optional.of(policy));
  }

  private List<String> told(PatientId id) {
    return sql.fetch(
            "select recipient from notifications.notice where patient_id = ? order by recipient",
            id.value())
        .map(row -> row.get(0, String.class));
  }

  @Test
  void whoIsOnNoListIsNoSponsorsBusiness() {
    PatientId id = centre.patientWhosePhone(person());

    changes(id, Optional.of("Омск"), Optional.empty()).orElseThrow();

    assertThat(told(id)).containsExactly("contractor");
  }

  @Test
  void aSponsorIsToldOfItsOwnPeopleBeforeAndAfterAChange() {
    PatientId id = centre.patientWhosePhone(person());
    PolicyNumber one = insuredBy("Первая страховая", id);

    policy(id, one.value()).orElseThrow();
    assertThat(told(id)).containsExactly("contractor", "one");
    leaves(id, one);
    assertThat(programmes.entitlement(id)).isEmpty();

    assertThat(told(id)).containsExactly("contractor", "contractor", "one", "one");
  }

  /// Their name becomes another, which is on no list.
  private void leaves(PatientId id, PolicyNumber policy) {
    Patient patient = patients.byId(id);
    PersonName other = new PersonName("Другая", "Мария", Optional.empty());
    profiles
        .change(
            id,
            new Profile(
                other,
                patient.birthDate(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(policy.value())),
            patient.version(),
            SIGNATURE)
        .orElseThrow();
  }

  @Test
  void whoMovesFromOneListToAnotherIsBothSponsorsBusiness() {
    PatientId id = centre.patientWhosePhone(person());
    policy(id, insuredBy("Первая страховая", id).value()).orElseThrow();
    Patient patient = patients.byId(id);
    PersonName married = new PersonName("Соколова", "Анна", Optional.of("Ильинична"));
    PolicyNumber two = somePolicy();
    lists
        .create(new ProgrammeTerms("Здоровье", "Вторая страховая", ALWAYS, List.of()), Centre.ADMIN)
        .then(programme ->
            lists.put(
                programme.id(),
                List.of(new Listed(married, patient.birthDate(), Optional.empty(), two, ALWAYS)),
                Centre.ADMIN))
        .orElseThrow();

    profiles
        .change(
            id,
            new Profile(
                married,
                patient.birthDate(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(two.value())),
            patient.version(),
            SIGNATURE)
        .orElseThrow();

    assertThat(told(id)).containsExactly("contractor", "contractor", "one", "one", "two");
    assertThat(programmes.entitlement(id))
        .map(it -> it.programme().sponsor())
        .contains("Вторая страховая");
  }

  @Test
  void whoIsLookedUpWhileTheirDataChangeIsLookedUpAsTheyBecome() throws Exception {
    PatientId id = centre.patientWhosePhone(person());
    PolicyNumber right = insuredBy("Первая страховая", id);

    try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Identification> visit =
          Objects.requireNonNull(
              transaction.execute(_ -> {
                policy(id, right.value()).orElseThrow();
                Future<Identification> begun = visits.submit(() -> patients.identify(id));
                await().during(Duration.ofMillis(300)).until(() -> !begun.isDone());
                return begun;
              }));

      assertThat(visit.get()).isInstanceOf(Identified.class);
    }
  }

  @Test
  void laterChangesHaveGreaterNumbers() {
    PatientId id = centre.patientWhosePhone(person());

    changes(id, Optional.of("Омск"), Optional.empty()).orElseThrow();
    changes(id, Optional.of("Томск"), Optional.empty()).orElseThrow();

    List<Long> sequences =
        sql.fetch(
                "select body from notifications.notice where patient_id = ? order by created_at",
                id.value())
            .map(row -> sequence(row.get(0, String.class)));
    assertThat(sequences).hasSize(2).isSorted().doesNotHaveDuplicates();
  }

  private static long sequence(String body) {
    JsonNode payload = JsonMapper.shared().readTree(body).path("payload");
    assertThat(payload.path("sequence").isIntegralNumber()).isTrue();
    return payload.path("sequence").asLong();
  }

  @Test
  void policyNumbersCannotBeTriedWithoutEndAndWhatWasTriedIsWrittenDown() {
    PatientId id = centre.patientWhosePhone(person());
    PolicyNumber right = insuredBy("Первая страховая", id);
    for (int i = 1; i <= 3; i++) {
      policy(id, "GUESS" + i).orElseThrow();
    }

    assertThat(Centre.refusalOf(policy(id, right.value()))).isEqualTo("identity-changed-too-often");

    assertThat(programmes.entitlement(id)).isEmpty();
    assertThat(patients.byId(id).policy()).contains("GUESS3");
    assertThat(
            sql.fetchCount(
                sql.selectFrom(
                    "audit.entry where action = 'identify-in-vain' and subject_id = '" + id + "'")))
        .isEqualTo(3);
    assertThat(changes(id, Optional.of("Омск"), Optional.of("GUESS3")))
        .isInstanceOf(Answer.Granted.class);
  }

  @Test
  void nobodyMakesUsReportWithoutEnd() {
    PatientId id = centre.patientWhosePhone(person());
    for (int i = 1; i <= 6; i++) {
      changes(id, Optional.of("Омск " + i), Optional.empty()).orElseThrow();
    }

    assertThat(Centre.refusalOf(changes(id, Optional.of("Томск"), Optional.empty())))
        .isEqualTo("profile-changed-too-often");
    assertThat(told(id)).hasSize(6);
  }
}
