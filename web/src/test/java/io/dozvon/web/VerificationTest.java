package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.notifications.SentTexts;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Identification.Identified;
import io.dozvon.programmes.Identification.NotIdentified;
import io.dozvon.programmes.Wanted;
import io.dozvon.verification.AlarmStanding;
import io.dozvon.verification.CallerCheck;
import io.dozvon.verification.CallerCheck.Result;
import io.dozvon.verification.CallerCheck.State;
import io.dozvon.verification.CorrectionKind;
import io.dozvon.verification.CorrectionWish;
import io.dozvon.verification.Found;
import io.dozvon.verification.Item;
import io.dozvon.verification.WrongField;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Only an agent who has found out who a caller is makes a patient identified whom the lists do not
/// show; whoever pretends to be somebody is not taken for them (R5).
class VerificationTest extends OnTheLine {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());

  private final Patients patients;

  VerificationTest(@Autowired Patients patients) {
    this.patients = patients;
  }

  @Test
  void whoAnswersRightlyIsIdentifiedAndPaysTheProgrammesPriceBeforeTheCallEnds() {
    Insured who = insured();
    assertThat(patients.identify(who.patient())).isInstanceOf(NotIdentified.class);
    Http cabinet = new Http(address()).signedInAs("patient", who.patient().value());
    assertThat(cabinet.get("/cabinet").text()).contains("1\u00a0500,00");
    Actor.Staff agent = onACall(who.phone());

    CallerCheck check = answersAll(begin(who, agent), who, agent);
    assertThat(check.isEnough()).isTrue();
    CallerCheck passed = verification.pass(check.id(), agent).orElseThrow();

    assertThat(passed.state())
        .isInstanceOfSatisfying(
            State.Over.class, over -> assertThat(over.result()).isEqualTo(Result.PASSED));
    assertThat(cabinet.get("/cabinet").text()).contains("Забота").contains("бесплатно");
    assertThat(TEXTS.to(number(who.phone()))).anyMatch(text -> text.contains("подтверждены"));
    assertThat(audited(who.patient())).containsExactly("read", "verify", "identify");
    assertThat(
            DATABASE
                .sql()
                .fetchSingle(
                    "select o.score, o.recording, c.call_kind from verification.outcome o"
                        + " join verification.caller_check c on c.id = o.check_id where o.check_id = ?",
                    check.id().value())
                .intoList())
        .containsExactly(6, "line/2026/recording-1", "line");
  }

  @Test
  void whomAnAgentIdentifiedStaysSoAtLaterVisitsUntilTheyAreInsuredNoMore() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    verification.pass(answersAll(begin(who, agent), who, agent).id(), agent).orElseThrow();

    assertThat(patients.identify(who.patient())).isInstanceOf(Identified.class);

    DATABASE
        .sql()
        .execute(
            "update programmes.insured set valid_until = current_date - 2 where id = ?",
            who.entry().value());
    assertThat(patients.identify(who.patient())).isInstanceOf(NotIdentified.class);
    assertThat(isIdentified(who.patient())).isFalse();
  }

  @Test
  void rightAnswersOnAForeignPhoneAreEnoughOnlyWithTheRequiredScore() {
    Insured who = insured();
    Actor.Staff agent = onACall(someNumber());
    CallerCheck check = begin(who, agent);
    says(check, Item.FULL_NAME, "Соколова Марина", agent);
    says(check, Item.BIRTH_DATE, "17051980", agent);
    says(check, Item.POLICY, who.policy(), agent);

    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("not-enough-answers");
    assertThat(isIdentified(who.patient())).isFalse();

    says(check, Item.SPONSOR, "Гелиос", agent);
    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("granted");
  }

  @Test
  void aCodeGoesToTheRegisteredNumberWhereverTheCallComesFrom() {
    Insured who = insured();
    String foreign = someNumber();
    Actor.Staff agent = onACall(foreign);
    CallerCheck check = begin(who, agent);

    verification.sendCode(check.id(), agent).orElseThrow();

    assertThat(TEXTS.to(number(foreign))).isEmpty();
    CallerCheck told = says(check, Item.CODE, TEXTS.lastCodeTo(number(who.phone())), agent);
    assertThat(told.score()).isEqualTo(3);
    assertThat(why(verification.sendCode(check.id(), agent))).isEqualTo("item-not-open");
  }

  /// Whoever registers chooses their number themselves: having it at hand does not show that they
  /// are the insured person whose name they took.
  @Test
  void aCodeToANumberThatTheListDoesNotKnowShowsNotWhoSomebodyIs() {
    Insured who = insured();
    Actor.Staff agent = onACall(who.phone());
    CallerCheck check = begin(who, agent);
    says(check, Item.FULL_NAME, "Соколова Марина", agent);
    says(check, Item.BIRTH_DATE, "17.05.1980", agent);
    says(check, Item.SPONSOR, "Гелиос", agent);
    verification.sendCode(check.id(), agent).orElseThrow();

    CallerCheck all = says(check, Item.CODE, TEXTS.lastCodeTo(number(who.phone())), agent);

    assertThat(all.score()).isEqualTo(6);
    assertThat(all.listed()).isEqualTo(3);
    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("not-enough-answers");
  }

  @Test
  void aCodeToTheNumberThatTheListKnowsTooShowsIt() {
    String phone = someNumber();
    Insured who = insured("Соколева", phone, phone);
    Actor.Staff agent = onACall(phone);
    CallerCheck check = begin(who, agent);
    says(check, Item.FULL_NAME, "Соколова Марина", agent);
    says(check, Item.BIRTH_DATE, "17.05.1980", agent);
    says(check, Item.SPONSOR, "Гелиос", agent);
    verification.sendCode(check.id(), agent).orElseThrow();
    says(check, Item.CODE, TEXTS.lastCodeTo(number(phone)), agent);

    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("granted");
  }

  @Test
  void theCallersNumberProvesNothing() {
    Insured who = insured();
    Actor.Staff agent = onACall(who.phone());
    assertThat(searching.hints(number(who.phone()), agent)).hasSize(1);
    CallerCheck check = begin(who, agent);
    says(check, Item.FULL_NAME, "Марина Соколова", agent);
    says(check, Item.BIRTH_DATE, "18.05.1980", agent);
    CallerCheck wrong = says(check, Item.BIRTH_DATE, "19.05.1980", agent);

    assertThat(wrong.score()).isEqualTo(1);
    assertThat(why(verification.answer(check.id(), Item.BIRTH_DATE, "17.05.1980", agent)))
        .isEqualTo("item-not-open");
    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("not-enough-answers");
    verification.stop(check.id(), agent).orElseThrow();
    assertThat(isIdentified(who.patient())).isFalse();
    assertThat(audited(who.patient())).containsExactly("read", "verify-in-vain");
  }

  @Test
  void anAgentWithoutACallFindsAndOpensNothingAndASupervisorIsTold() {
    Insured who = insured();
    Actor.Staff agent = agent();

    assertThat(why(searching.search(who.wanted(), agent))).isEqualTo("nobody-on-the-line");
    assertThat(why(verification.begin(who.patient(), who.entry(), agent)))
        .isEqualTo("nobody-on-the-line");

    assertThat(audited(who.patient())).containsExactly("kept-out");
    assertThat(alarmOf(agent)).isEqualTo("without-call");
  }

  @Test
  void aCallerOfTheLineIsVerifiedFromWhenTheyAreAnsweredUntilTheyHangUp() {
    Insured who = insured();
    Actor.Staff agent = agent();
    UUID call = lineCall(agent.id(), who.phone(), "offered");
    assertThat(why(verification.begin(who.patient(), who.entry(), agent)))
        .isEqualTo("nobody-on-the-line");

    DATABASE
        .sql()
        .execute("update contactcentre.line_call set state = 'talking' where id = ?", call);
    CallerCheck check = answersAll(begin(who, agent), who, agent);
    assertThat(check.facts().call()).isEqualTo(call);
    assertThat(check.facts().caller()).contains(number(who.phone()));

    DATABASE
        .sql()
        .execute(
            "update contactcentre.line_call set state = 'over', over_at = now(), outcome = 'answered' where id = ?",
            call);
    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("nobody-on-the-line");
  }

  @Test
  void whenTheCallIsOverNothingIsComparedAnyMore() {
    Insured who = insured();
    Actor.Staff agent = onACall(who.phone());
    CallerCheck check = answersAll(begin(who, agent), who, agent);
    calls.end(agent.id());

    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("nobody-on-the-line");
    assertThat(why(verification.sendCode(check.id(), agent))).isEqualTo("nobody-on-the-line");

    calls.begin(agent.id(), who.phone());
    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("nobody-on-the-line");
    assertThat(isIdentified(who.patient())).isFalse();
  }

  @Test
  void anothersCheckDoesNotExist() {
    Insured who = insured();
    Actor.Staff agent = onACall(who.phone());
    CallerCheck check = answersAll(begin(who, agent), who, agent);
    Actor.Staff other = onACall(who.phone());

    assertThat(why(verification.look(check.id(), other))).isEqualTo("check-not-found");
    assertThat(why(verification.answer(check.id(), Item.CODE, "1", other)))
        .isEqualTo("check-not-found");
    assertThat(why(verification.pass(check.id(), other))).isEqualTo("check-not-found");
    assertThat(why(verification.stop(check.id(), other))).isEqualTo("check-not-found");
  }

  @Test
  void nobodyVerifiesThemselves() {
    Insured listed = insured();
    PatientId namesake = patient("Орлова", someNumber());
    DATABASE
        .sql()
        .execute(
            "update patients.patient set given_name = 'Нина', patronymic = null where id = ?",
            namesake.value());
    Actor.Staff nina = onACall("");

    assertThat(why(verification.begin(namesake, listed.entry(), nina)))
        .isEqualTo("verifies-oneself");

    assertThat(alarmOf(nina)).isEqualTo("self");
    assertThat(audited(namesake)).containsExactly("kept-out");
  }

  @Test
  void whoTriesManyPatientsInOneCallIsStopped() {
    Actor.Staff agent = onACall("");
    for (int i = 0; i < 3; i++) {
      CallerCheck check = begin(insured(), agent);
      verification.stop(check.id(), agent).orElseThrow();
    }
    Insured fourth = insured();

    assertThat(why(verification.begin(fourth.patient(), fourth.entry(), agent)))
        .isEqualTo("too-many-patients");
    assertThat(alarmOf(agent)).isEqualTo("many-patients");
  }

  @Test
  void whoTriesManyPatientsFromOneNumberInManyCallsIsStopped() {
    String caller = someNumber();
    for (int i = 0; i < 5; i++) {
      Actor.Staff agent = onACall(caller);
      verification.stop(begin(insured(), agent).id(), agent).orElseThrow();
    }
    Insured sixth = insured();
    Actor.Staff agent = onACall(caller);

    assertThat(why(verification.begin(sixth.patient(), sixth.entry(), agent)))
        .isEqualTo("too-many-patients");
    Actor.Staff another = onACall(someNumber());
    assertThat(why(verification.begin(sixth.patient(), sixth.entry(), another)))
        .isEqualTo("granted");
  }

  @Test
  void threeFailuresLockARecordForCallersAndLeaveTheCabinetOpenUntilASupervisorUnlocksIt() {
    Insured who = insured();
    for (int i = 0; i < 3; i++) {
      fails(who, onACall(""));
    }
    Actor.Staff agent = onACall(who.phone());

    assertThat(why(verification.begin(who.patient(), who.entry(), agent)))
        .isEqualTo("record-locked");
    assertThat(
            new Http(address())
                .signedInAs("patient", who.patient().value())
                .get("/cabinet")
                .status())
        .isEqualTo(200);

    Actor.Staff supervisor = supervisor();
    AlarmStanding alarm =
        alarms.list(supervisor).orElseThrow().stream()
            .filter(it -> it.alarm().patient().equals(Optional.of(who.patient())))
            .findFirst()
            .orElseThrow();
    assertThat(alarm.locks()).isTrue();
    assertThat(why(alarms.unlock(alarm.alarm().id(), agent))).isEqualTo("only-for-supervisors");
    alarms.unlock(alarm.alarm().id(), supervisor).orElseThrow();

    assertThat(why(verification.begin(who.patient(), who.entry(), agent))).isEqualTo("granted");
  }

  @Test
  void aLockIsOverWithItsTime() {
    Insured who = insured();
    for (int i = 0; i < 3; i++) {
      fails(who, onACall(""));
    }
    DATABASE
        .sql()
        .execute(
            "update verification.record_lock set locked_at = locked_at - interval '2 hours', until = until - interval '2 hours'"
                + " where record_id in (?, ?)",
            who.patient().value(),
            who.entry().value());
    Actor.Staff agent = onACall("");

    assertThat(why(verification.begin(who.patient(), who.entry(), agent))).isEqualTo("granted");
  }

  /// Each caller hangs up after a wrong answer, before the agent can end the check.
  @Test
  void whoGuessesByManyCallsIsLockedOutToo() {
    Insured who = insured();
    for (int i = 0; i < 3; i++) {
      Actor.Staff agent = onACall("");
      says(begin(who, agent), Item.POLICY, "ZZ" + i, agent);
      calls.end(agent.id());
    }
    Actor.Staff agent = onACall("");

    assertThat(why(verification.begin(who.patient(), who.entry(), agent)))
        .isEqualTo("record-locked");
  }

  @Test
  void whoTakesManyAccountsForOneInsuredPersonLocksTheInsuredPerson() {
    Insured who = insured();
    for (int i = 0; i < 3; i++) {
      PatientId account = patient("Соколева", someNumber());
      fails(new Insured(account, who.entry(), who.programme(), "", who.policy()), onACall(""));
    }
    Actor.Staff agent = onACall("");

    assertThat(why(verification.begin(who.patient(), who.entry(), agent)))
        .isEqualTo("record-locked");
  }

  @Test
  void checksWhoseCallIsOverAreEndedByTheService() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CallerCheck wrong = begin(who, agent);
    says(wrong, Item.POLICY, "ZZ1", agent);
    calls.end(agent.id());

    verification.endAbandoned();

    assertThat(verification.look(wrong.id(), agent).orElseThrow().state())
        .isInstanceOfSatisfying(
            State.Over.class, over -> assertThat(over.result()).isEqualTo(Result.FAILED));
  }

  @Test
  void whatIsNoAnswerDoesNotCount() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CallerCheck check = begin(who, agent);

    assertThat(why(verification.answer(check.id(), Item.BIRTH_DATE, "31.02.1980", agent)))
        .isEqualTo("answer-malformed");

    assertThat(verification.look(check.id(), agent).orElseThrow().items())
        .allMatch(item -> item.wrong() == 0);
  }

  @Test
  void twoAgentsNeverVerifyOneRecordAtOnce() throws Exception {
    Insured who = insured();
    List<Actor.Staff> agents = List.of(onACall(""), onACall(""), onACall(""), onACall(""));

    List<String> all =
        atOnce(
            agents.stream()
                .<Callable<String>>map(
                    agent -> () -> why(verification.begin(who.patient(), who.entry(), agent)))
                .toList());

    assertThat(all).containsOnlyOnce("granted");
    assertThat(all).filteredOn("checked-elsewhere"::equals).hasSize(3);
  }

  @Test
  void oneInsuredPersonIsNeverTwoPatients() throws Exception {
    Insured one = insured();
    PatientId second = patient("Соколева", someNumber());
    List<Callable<String>> both =
        List.of(
            () -> identified(one),
            () -> identified(new Insured(second, one.entry(), one.programme(), "", one.policy())));

    List<String> all = atOnce(both);

    assertThat(all).containsOnlyOnce("granted");
    assertThat(List.of(isIdentified(one.patient()), isIdentified(second)))
        .containsExactlyInAnyOrder(true, false);
    PatientId late = isIdentified(one.patient()) ? second : one.patient();
    assertThat(why(verification.begin(late, one.entry(), onACall(""))))
        .isEqualTo("insured-is-another-patient");
  }

  private String identified(Insured who) {
    Actor.Staff agent = onACall("");
    return switch (verification.begin(who.patient(), who.entry(), agent)) {
      case Answer.Granted<CallerCheck>(var check) ->
          why(verification.pass(answersAll(check, who, agent).id(), agent));
      case Answer.Refused<CallerCheck>(var why) -> why.id();
    };
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      List<Future<String>> all = threads.invokeAll(work);
      return all.stream().map(VerificationTest::result).toList();
    }
  }

  private static String result(Future<String> done) {
    return done.resultNow();
  }

  @Test
  void theDatabaseTakesNobodyForIdentifiedWithoutAVerification() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CallerCheck check = begin(who, agent);

    assertThatThrownBy(() ->
            DATABASE
                .sql()
                .execute(
                    "insert into programmes.entitlement (id, patient_id, insured_id, since, how, by_kind, by_id, verification_id)"
                        + " values (gen_random_uuid(), ?, ?, now(), 'agent', 'agent', ?, ?)",
                    who.patient().value(),
                    who.entry().value(),
                    agent.id().toString(),
                    check.id().value()))
        .hasMessageContaining("no verification was passed");
    assertThatThrownBy(() ->
            DATABASE
                .sql()
                .execute(
                    "insert into verification.outcome (check_id, result, score, at) values (?, 'passed', 6, now())",
                    check.id().value()))
        .hasMessageContaining("score");
    assertThatThrownBy(() ->
            DATABASE
                .sql()
                .execute(
                    "insert into verification.outcome (check_id, result, score, at) values (?, 'passed', 0, now())",
                    check.id().value()))
        .hasMessageContaining("not enough");
  }

  @Test
  void whatWasAskedAndAnsweredIsNeverRewritten() {
    Insured who = insured();
    fails(who, onACall(""));

    for (String table : List.of("caller_check", "asked", "answer", "outcome", "search")) {
      assertThatThrownBy(() -> DATABASE.sql().execute("delete from verification." + table))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void aSearchTakesTwoThingsAndShowsLittle() {
    Insured who = insured("Соколова", someNumber(), someNumber());
    Actor.Staff agent = onACall("");

    assertThat(
            why(
                searching.search(
                    new Wanted(
                        Optional.of(LISTED), Optional.empty(), Optional.empty(), Optional.empty()),
                    agent)))
        .isEqualTo("too-few-criteria");
    Found found =
        searching
            .search(
                new Wanted(
                    Optional.of(LISTED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(number(who.phone()))),
                agent)
            .orElseThrow();

    assertThat(found.patients())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo(who.patient());
          assertThat(it.initials()).isEqualTo("С. М. В.");
          assertThat(it.phone()).contains("•").doesNotContain(who.phone().substring(2, 9));
        });
    assertThat(found.insured()).isEmpty();
    assertThat(
            DATABASE
                .sql()
                .fetchValues(
                    "select criteria::text from verification.search where agent_id = ?",
                    agent.id().value()))
        .asString()
        .isEqualTo("[{name,phone}]");
  }

  @Test
  void somebodyIsFoundByTheirPolicyNumberHoweverItIsWritten() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    DATABASE
        .sql()
        .execute(
            "update patients.patient set policy_number = ? where id = ?",
            who.policy().replace("AB", "АВ № "),
            who.patient().value());

    Found found =
        searching
            .search(
                new Wanted(
                    Optional.empty(),
                    Optional.of(BORN),
                    PolicyNumber.parse(who.policy()),
                    Optional.empty()),
                agent)
            .orElseThrow();

    assertThat(found.patients()).extracting(it -> it.id()).containsExactly(who.patient());
    assertThat(found.insured()).extracting(it -> it.id()).containsExactly(who.entry());
  }

  @Test
  void tooManySearchesInOneCallAreStopped() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    for (int i = 0; i < 10; i++) {
      searching.search(who.wanted(), agent).orElseThrow();
    }

    assertThat(why(searching.search(who.wanted(), agent))).isEqualTo("searched-too-often");
    assertThat(alarmOf(agent)).isEqualTo("many-searches");
  }

  @Test
  void whoseDataAreNotOnePersonsAreNotVerifiedAsOne() {
    Insured listed = insured();
    PatientId other = patient("Белозёрская", someNumber());
    DATABASE
        .sql()
        .execute("update patients.patient set given_name = 'Ольга' where id = ?", other.value());

    assertThat(why(verification.begin(other, listed.entry(), onACall(""))))
        .isEqualTo("not-one-person");
  }

  @Test
  void whatIsWrongOnAListIsReportedToTheProgrammesCustomerAndTracked() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CorrectionWish wish =
        new CorrectionWish(
            CorrectionKind.WRONG_DATA,
            Optional.of(who.patient()),
            Optional.of(who.entry()),
            Optional.of(new ProgrammeId(who.programme())),
            Set.of(WrongField.NAME, WrongField.PHONE),
            Optional.of("Фамилия через е"));

    corrections.request(wish, agent).orElseThrow();

    String body =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue(
                    "select body from notifications.notice where patient_id = ? and about = 'list-correction-requested'",
                    who.patient().value()));
    assertThat(body)
        .contains("wrong-data", "\"name\"", "\"phone\"", who.policy(), "Фамилия через е")
        .doesNotContain("Соколева", "1980", who.phone());
    assertThat(corrections.list(supervisor()).orElseThrow())
        .filteredOn(it -> it.correction().patient().equals(Optional.of(who.patient())))
        .singleElement()
        .satisfies(it -> assertThat(it.progress()).hasSize(1));
    assertThat(why(corrections.list(agent))).isEqualTo("only-for-supervisors");
    calls.end(agent.id());
    assertThat(why(corrections.request(wish, agent))).isEqualTo("nobody-on-the-line");
  }

  @Test
  void aMistakeAboutSomebodyWithoutACabinetIsReportedToo() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CorrectionWish wish =
        new CorrectionWish(
            CorrectionKind.WRONG_DATA,
            Optional.empty(),
            Optional.of(who.entry()),
            Optional.empty(),
            Set.of(WrongField.BIRTH_DATE),
            Optional.of("Никто не регистрировался " + who.policy()));

    var correction = corrections.request(wish, agent).orElseThrow();

    String body =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue(
                    "select body from notifications.notice where patient_id is null and report_id = ?",
                    correction.report().value()));
    assertThat(body).contains("birth-date", who.policy()).doesNotContain("\"patient\"", "1980");
    assertThat(corrections.list(supervisor()).orElseThrow())
        .filteredOn(it -> it.correction().id().equals(correction.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.progress()).hasSize(1));
    CorrectionWish ofNobody =
        new CorrectionWish(
            CorrectionKind.NOT_LISTED,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ProgrammeId(who.programme())),
            Set.of(),
            Optional.empty());
    assertThat(why(corrections.request(ofNobody, agent))).isEqualTo("correction-incomplete");
  }

  @Test
  void resultsAreCountedByAgent() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    Instant before = Instant.now().minus(1, ChronoUnit.MINUTES);
    fails(who, agent);
    verification.stop(begin(who, agent).id(), agent).orElseThrow();

    assertThat(verification.results(before, Instant.now().plusSeconds(60)).get(agent.id()))
        .containsEntry(Result.FAILED, 1)
        .containsEntry(Result.LEFT, 1);
  }
}
