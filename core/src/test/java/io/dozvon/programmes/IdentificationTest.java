package io.dozvon.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.programmes.Identification.Identified;
import io.dozvon.programmes.Identification.NotIdentified;
import io.dozvon.programmes.Identification.Reason;
import io.dozvon.programmes.Offer.Covered;
import io.dozvon.programmes.Offer.PrivatePrice;
import io.dozvon.programmes.Offer.UsedUp;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Who is found in the lists has what their programme grants, for as long as they are insured.
class IdentificationTest {
  private static final ProgrammeRoom ROOM = new ProgrammeRoom("2026-11-25T10:00:00Z", 150_000);
  private static final Quota TWO = new Quota.Limited(2, QuotaPeriod.YEAR);

  @AfterAll
  static void drop() {
    ROOM.close();
  }

  @Test
  void whoIsOnAListIsIdentifiedAndStaysSo() {
    Listed listed = ROOM.person();
    ProgrammeId programme = ROOM.programme(TWO);
    ROOM.lists.put(programme, List.of(listed), ProgrammeRoom.ADMIN).orElseThrow();
    PatientId patient = PatientId.random();

    assertThat(ROOM.programmes.entitlement(patient)).isEmpty();
    assertThat(ROOM.identify(patient, listed)).isInstanceOf(Identified.class);
    assertThat(ROOM.identify(patient, listed)).isInstanceOf(Identified.class);

    assertThat(ROOM.programmes.entitlement(patient))
        .map(it -> it.programme().id())
        .contains(programme);
  }

  @Test
  void oneInsuredPersonIsOnePatient() {
    Listed listed = ROOM.person();
    ROOM.lists.put(ROOM.programme(TWO), List.of(listed), ProgrammeRoom.ADMIN).orElseThrow();
    ROOM.identify(PatientId.random(), listed);
    PatientId second = PatientId.random();

    assertThat(ROOM.identify(second, listed)).isEqualTo(new NotIdentified(Reason.SEVERAL_MATCHES));
    assertThat(ROOM.programmes.entitlement(second)).isEmpty();
  }

  @Test
  void whoLeavesTheListLosesTheEntitlementWithoutBeingDeleted() {
    Listed listed = ROOM.stranger();
    ProgrammeId programme = ROOM.programme(TWO);
    ROOM.lists.put(programme, List.of(listed), ProgrammeRoom.ADMIN).orElseThrow();
    PatientId patient = PatientId.random();
    ROOM.identify(patient, listed);

    Term ended = new Term(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2026, 11, 24)));
    Listed left =
        new Listed(listed.name(), listed.birthDate(), listed.phone(), listed.policy(), ended);
    ROOM.lists.put(programme, List.of(left), ProgrammeRoom.ADMIN).orElseThrow();

    assertThat(ROOM.programmes.entitlement(patient)).isEmpty();
    assertThat(ROOM.identify(patient, listed)).isEqualTo(new NotIdentified(Reason.NO_MATCH));
    assertThat(
            ROOM.lists
                .insured(programme, Optional.empty(), 10, ProgrammeRoom.ADMIN)
                .map(List::size))
        .isEqualTo(Answer.granted(1));
  }

  @Test
  void whoComesUnderANewPolicyIsIdentifiedAnew() {
    Listed old = ROOM.person();
    ProgrammeId programme = ROOM.programme(TWO);
    ROOM.lists.put(programme, List.of(old), ProgrammeRoom.ADMIN).orElseThrow();
    PatientId patient = PatientId.random();
    ROOM.identify(patient, old);
    Term ended = new Term(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2026, 11, 24)));
    Listed left = new Listed(old.name(), old.birthDate(), old.phone(), old.policy(), ended);
    Listed renewed = ProgrammeRoom.listed(old.phone().orElseThrow(), ROOM.person().policy());
    ROOM.lists.put(programme, List.of(left, renewed), ProgrammeRoom.ADMIN).orElseThrow();

    assertThat(ROOM.identify(patient, renewed)).isInstanceOf(Identified.class);

    assertThat(ROOM.programmes.entitlement(patient))
        .map(it -> it.insured().listed().policy())
        .contains(renewed.policy());
  }

  @Test
  void whoGetsAnothersPolicyNumberGetsNothingElseOfThem() {
    Listed before = ROOM.person();
    ProgrammeId programme = ROOM.programme(TWO);
    ROOM.lists.put(programme, List.of(before), ProgrammeRoom.ADMIN).orElseThrow();
    PatientId first = PatientId.random();
    ROOM.identify(first, before);
    ROOM.reserve(ConsultationId.random(), first);

    Listed now =
        new Listed(
            new PersonName("Сидоров", "Олег", Optional.empty()),
            LocalDate.of(1971, 2, 3),
            ROOM.person().phone(),
            before.policy(),
            before.validity());
    ROOM.lists.put(programme, List.of(now), ProgrammeRoom.ADMIN).orElseThrow();

    assertThat(ROOM.programmes.entitlement(first)).isEmpty();
    assertThat(ROOM.reserve(ConsultationId.random(), first)).isEqualTo("not-needed");
    assertThat(ROOM.quotas.look(first, 10, new Actor.Patient(first))).isEmpty();
    assertThat(audited(first)).containsExactly("identify", "end-entitlement");
    assertThat(ROOM.identify(first, before)).isInstanceOf(NotIdentified.class);
    PatientId second = PatientId.random();
    assertThat(ROOM.identify(second, now)).isInstanceOf(Identified.class);
    assertThat(ROOM.quotas.movements(second, 10)).isEmpty();
    assertThat(ROOM.balance(second).left()).contains(2);
    assertThat(
            ROOM.lists.insured(programme, Optional.empty(), 10, ProgrammeRoom.ADMIN).orElseThrow())
        .extracting(insured -> insured.listed().name().family())
        .containsExactly("Сидоров");
  }

  private static List<String> audited(PatientId patient) {
    return ROOM.database
        .sql()
        .fetch(
            "select action from audit.entry where subject_kind = 'patient' and subject_id = ?"
                + " order by id",
            patient.toString())
        .map(row -> row.get(0, String.class));
  }

  @Test
  void anEntryThatIsCorrectedStillMeansTheSamePersonAndWhatIsGoneIsGone() {
    Listed listed = ROOM.person();
    ProgrammeId programme = ROOM.programme(TWO);
    ROOM.lists.put(programme, List.of(listed), ProgrammeRoom.ADMIN).orElseThrow();
    PatientId patient = PatientId.random();
    ROOM.identify(patient, listed);
    ROOM.reserve(ConsultationId.random(), patient);

    Listed married =
        new Listed(
            new PersonName("Соколова", "Анна", Optional.of("Ильинична")),
            listed.birthDate(),
            listed.phone(),
            listed.policy(),
            listed.validity());
    ROOM.lists.put(programme, List.of(married), ProgrammeRoom.ADMIN).orElseThrow();

    assertThat(ROOM.programmes.entitlement(patient)).isPresent();
    assertThat(ROOM.identify(patient, married)).isInstanceOf(Identified.class);
    assertThat(ROOM.balance(patient).left()).contains(1);
  }

  @Test
  void whoIsTheSameInsuredPersonLaterSeesNothingOfWhatAnotherPatientHad() {
    Listed listed = ROOM.person();
    ROOM.lists.put(ROOM.programme(TWO), List.of(listed), ProgrammeRoom.ADMIN).orElseThrow();
    PatientId first = PatientId.random();
    ROOM.identify(first, listed);
    ConsultationId theirs = ConsultationId.random();
    ROOM.reserve(theirs, first);
    ROOM.identify(first, ROOM.stranger());
    assertThat(audited(first)).contains("end-entitlement");

    PatientId second = PatientId.random();
    ROOM.identify(second, listed);
    ROOM.consume(theirs);

    assertThat(ROOM.quotas.movements(second, 10)).isEmpty();
    assertThat(ROOM.balance(second).left()).contains(1);
  }

  @Test
  void ofManyPatientsWhoComeAsOneInsuredPersonOneIsIdentified() throws Exception {
    Listed listed = ROOM.person();
    ROOM.lists.put(ROOM.programme(TWO), List.of(listed), ProgrammeRoom.ADMIN).orElseThrow();

    List<Identification> all =
        atOnce(Collections.nCopies(8, () -> ROOM.identify(PatientId.random(), listed)));

    assertThat(all).filteredOn(Identified.class::isInstance).hasSize(1);
    assertThat(all)
        .filteredOn(it -> !(it instanceof Identified))
        .containsOnly(new NotIdentified(Reason.SEVERAL_MATCHES));
  }

  @Test
  void listsThatNameTheSamePeopleInAnotherOrderCanBePutAtTheSameTime() throws Exception {
    ProgrammeId programme = ROOM.programme(TWO);
    List<Listed> people = Stream.generate(ROOM::person).limit(500).toList();
    Callable<Integer> put =
        () -> ROOM.lists.put(programme, people, ProgrammeRoom.ADMIN).orElseThrow();
    Callable<Integer> putBackwards =
        () -> ROOM.lists.put(programme, people.reversed(), ProgrammeRoom.ADMIN).orElseThrow();

    for (int i = 0; i < 5; i++) {
      assertThat(atOnce(List.of(put, putBackwards, put, putBackwards))).containsOnly(500);
    }
  }

  private static <T> List<T> atOnce(List<? extends Callable<T>> deeds) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> all = new ArrayList<>();
      for (Future<T> deed : pool.invokeAll(deeds)) {
        all.add(deed.get());
      }
      return all;
    }
  }

  @Test
  void whenPolicyAndPhoneAreOfTwoPeopleNobodyIsGuessed() {
    Listed one = ROOM.person();
    Listed other = ROOM.person();
    ROOM.lists.put(ROOM.programme(TWO), List.of(one, other), ProgrammeRoom.ADMIN).orElseThrow();

    assertThat(
            ROOM.programmes.identify(
                PatientId.random(),
                one.name(),
                one.birthDate(),
                one.phone().orElseThrow(),
                Optional.of(other.policy())))
        .isEqualTo(new NotIdentified(Reason.SEVERAL_MATCHES));
  }

  @Test
  void thePriceIsTheProgrammesOrThePrivateOne() {
    PatientId insured = ROOM.insuredBy(ROOM.programme(TWO));
    Speciality therapist = ProgrammeRoom.THERAPIST;

    assertThat(ROOM.programmes.offer(insured, therapist))
        .isInstanceOfSatisfying(
            Covered.class,
            covered -> {
              assertThat(covered.price().isZero()).isTrue();
              assertThat(covered.left()).contains(2);
              assertThat(covered.periodEnd()).contains(LocalDate.of(2026, 12, 31));
            });
    ROOM.reserve(ConsultationId.random(), insured);
    ROOM.reserve(ConsultationId.random(), insured);
    assertThat(ROOM.programmes.offer(insured, therapist)).isInstanceOf(UsedUp.class);
    assertThat(ROOM.programmes.offer(insured, new Speciality("хирург")))
        .isEqualTo(new PrivatePrice(Money.roubles(150_000), false));
    assertThat(ROOM.programmes.offer(PatientId.random(), therapist))
        .isEqualTo(new PrivatePrice(Money.roubles(150_000), true));
  }

  @Test
  void aListIsPutInOneGoAndAPolicyNumberIsOnItOnce() {
    ProgrammeId programme = ROOM.programme(TWO);
    List<Listed> people = Stream.generate(ROOM::person).limit(1_000).toList();

    ROOM.lists.put(programme, people, ProgrammeRoom.ADMIN).orElseThrow();
    ROOM.lists.put(programme, people, ProgrammeRoom.ADMIN).orElseThrow();

    assertThat(
            ROOM.lists
                .insured(programme, Optional.empty(), 2_000, ProgrammeRoom.ADMIN)
                .map(List::size))
        .isEqualTo(Answer.granted(1_000));
    assertThat(
            ROOM.lists.put(programme, List.of(people.get(0), people.get(0)), ProgrammeRoom.ADMIN))
        .isEqualTo(Answer.refused(new ProgrammeRefusal.PolicyNumberTwice()));
    assertThat(ROOM.lists.put(ProgrammeId.random(), people, ProgrammeRoom.ADMIN))
        .isEqualTo(Answer.refused(new ProgrammeRefusal.UnknownProgramme()));
  }

  @Test
  void aChangedProgrammeIsShownAsChanged() {
    ProgrammeId id = ROOM.programme(TWO);

    ROOM.lists
        .change(id, ProgrammeRoom.terms(new Quota.Unlimited()), ProgrammeRoom.ADMIN)
        .orElseThrow();

    Programme changed = ROOM.lists.look(id, ProgrammeRoom.ADMIN).orElseThrow();
    assertThat(changed.coverage().getFirst().quota()).isEqualTo(new Quota.Unlimited());
    assertThat(ROOM.lists.list(1_000, ProgrammeRoom.ADMIN)).contains(changed);
  }

  @Test
  void nobodySeesWhereAnotherPatientStandsAndALookIsWrittenDown() {
    PatientId patient = ROOM.insuredBy(ROOM.programme(TWO));

    assertThat(ROOM.quotas.look(patient, 10, new Actor.Patient(PatientId.random()))).isEmpty();
    assertThat(ROOM.quotas.look(patient, 10, new Actor.Patient(patient))).isPresent();

    assertThat(
            ROOM.database
                .sql()
                .fetch(
                    "select actor_id from audit.entry where subject_kind = 'quota-of-patient'"
                        + " and subject_id = ?",
                    patient.toString())
                .map(row -> row.get(0, String.class)))
        .containsExactly(patient.toString());
  }

  @Test
  void aLookUpReadsNoMoreThanItsIndex() {
    String plan =
        ROOM.database
            .sql()
            .transactionResult(look -> {
              look.dsl().execute("set local enable_seqscan = off");
              return look.dsl()
                  .fetch(
                      "explain select id from programmes.insured where name_key = 'а|б' and"
                          + " birth_date = '1980-05-17' union all select id from"
                          + " programmes.insured where phone = '+79161234567' union all select id"
                          + " from programmes.insured where policy_number = 'P1'")
                  .format();
            });
    assertThat(plan)
        .contains("insured_name", "insured_phone", "insured_policy")
        .doesNotContain("Seq Scan");
  }

  @Test
  void whoWasIdentifiedCannotBeRewritten() {
    PatientId patient = ROOM.insuredBy(ROOM.programme(TWO));

    assertThatThrownBy(() ->
            ROOM.database
                .sql()
                .execute(
                    "update programmes.entitlement set patient_id = gen_random_uuid()"
                        + " where patient_id = ?",
                    patient.value()))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> ROOM.database.sql().execute("delete from programmes.insured"))
        .hasMessageContaining("nothing is removed");
  }
}
