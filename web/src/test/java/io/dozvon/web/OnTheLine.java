package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.Wanted;
import io.dozvon.verification.Alarms;
import io.dozvon.verification.CallerCheck;
import io.dozvon.verification.Corrections;
import io.dozvon.verification.Item;
import io.dozvon.verification.PhoneSecrets;
import io.dozvon.verification.Searching;
import io.dozvon.verification.Verification;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The service with agents whose calls tests begin and end, in a country where private persons pay.
@Import(CallsInHand.class)
@TestPropertySource(
    properties = {"dozvon.programmes.private-price=150000", "dozvon.limits.actions=10000"})
abstract class OnTheLine extends RunningService {
  static final LocalDate BORN = LocalDate.of(1980, 5, 17);
  static final PersonName LISTED = new PersonName("Соколова", "Марина", Optional.of("Викторовна"));

  @Autowired CallsInHand calls = new CallsInHand();

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Searching searching;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Verification verification;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Alarms alarms;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Corrections corrections;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  PhoneSecrets secrets;

  /// A patient and the entry on a list that is theirs, which the service does not find by itself:
  /// the list writes their name with another letter and knows another number.
  record Insured(PatientId patient, InsuredId entry, UUID programme, String phone, String policy) {
    Wanted wanted() {
      return new Wanted(Optional.of(LISTED), Optional.of(BORN), Optional.empty(), Optional.empty());
    }
  }

  @BeforeEach
  void aQuietDay() {
    DATABASE.sql().execute("delete from access.allowance");
  }

  Actor.Staff agent() {
    return new Actor.Staff(staff("agent"), StaffRole.AGENT);
  }

  Actor.Staff supervisor() {
    return new Actor.Staff(staff("supervisor"), StaffRole.SUPERVISOR);
  }

  private StaffId staff(String role) {
    return new StaffId(UUID.fromString(StaffMember.invite(http, role).at("id")));
  }

  Actor.Staff onACall(String caller) {
    Actor.Staff agent = agent();
    calls.begin(agent.id(), caller);
    return agent;
  }

  static String someNumber() {
    return "+7917%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
  }

  Insured insured() {
    return insured("Соколева", someNumber(), someNumber());
  }

  /// @param family as the patient writes it
  /// @param listed the number on the list
  Insured insured(String family, String phone, String listed) {
    UUID programme = programme();
    String policy = "AB" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
    return new Insured(
        patient(family, phone), entry(programme, policy, listed), programme, phone, policy);
  }

  UUID programme() {
    return UUID.fromString(
        http.adminPost(
                "/programmes",
                """
                {"name": "Забота", "sponsor": "ООО «Гелиос Страхование»", "validFrom": "2020-01-01",
                 "coverage": [{"speciality": "Терапевт", "priceMinor": 0, "quota": 4, "period": "year"}]}
                """)
            .at("id"));
  }

  InsuredId entry(UUID programme, String policy, String phone) {
    Http.Reply put =
        http.adminPost(
            "/programmes/" + programme + "/insured",
            """
            {"people": [{"policyNumber": "%s", "familyName": "Соколова", "givenName": "Марина",
             "patronymic": "Викторовна", "birthDate": "1980-05-17", "phone": "%s", "validFrom": "2020-01-01"}]}
            """
                .formatted(policy, phone));
    assertThat(put.status()).isEqualTo(204);
    String id =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue("select id from programmes.insured where policy_number = ?", policy));
    return new InsuredId(UUID.fromString(id));
  }

  PatientId patient(String family, String phone) {
    return new PatientId(
        UUID.fromString(
            http.adminPost(
                    "/patients",
                    """
                    {"familyName": "%s", "givenName": "Марина", "patronymic": "Викторовна", "birthDate": "1980-05-17",
                     "phone": "%s", "consents": "on-paper"}
                    """
                        .formatted(family, phone))
                .at("id")));
  }

  CallerCheck begin(Insured who, Actor.Staff agent) {
    return verification.begin(who.patient(), who.entry(), agent).orElseThrow();
  }

  CallerCheck says(CallerCheck check, Item item, String said, Actor.Staff agent) {
    return verification.answer(check.id(), item, said, agent).orElseThrow();
  }

  /// What everybody knows of somebody, and one thing that is wrong.
  void fails(Insured who, Actor.Staff agent) {
    CallerCheck check = begin(who, agent);
    says(check, Item.POLICY, "ZZ1", agent);
    verification.stop(check.id(), agent).orElseThrow();
  }

  CallerCheck answersAll(CallerCheck check, Insured who, Actor.Staff agent) {
    says(check, Item.FULL_NAME, "Марина Викторовна Соколова", agent);
    says(check, Item.BIRTH_DATE, "17.05.1980", agent);
    says(check, Item.POLICY, who.policy().toLowerCase(Locale.ROOT), agent);
    return says(check, Item.SPONSOR, "гелиос", agent);
  }

  static String why(Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(var why) ? why.id() : "granted";
  }

  static List<String> audited(PatientId patient) {
    return DATABASE
        .sql()
        .fetch(
            "select action from audit.entry where subject_kind = 'patient' and subject_id = ?"
                + " and actor_kind = 'staff' order by id",
            patient.toString())
        .map(row -> String.valueOf(row.get(0)));
  }

  static int count(String query, Object... values) {
    return Integer.parseInt(String.valueOf(DATABASE.sql().fetchValue(query, values)));
  }

  static boolean isIdentified(PatientId patient) {
    return count(
            "select count(*) from programmes.entitlement where patient_id = ? and until is null",
            patient.value())
        == 1;
  }

  /// The newest alarm in whose call an agent was.
  static String alarmOf(Actor.Staff agent) {
    return String.valueOf(
        DATABASE
            .sql()
            .fetchValue(
                "select kind from verification.alarm where agent_id = ? order by at desc limit 1",
                agent.id().value()));
  }

  static PhoneNumber number(String e164) {
    return new PhoneNumber(e164);
  }

  /// A caller on the line, as the room of the contact centre keeps them.
  ///
  /// @param state `offered` or `talking`
  static UUID lineCall(StaffId agent, String caller, String state) {
    UUID id = UUID.randomUUID();
    DATABASE
        .sql()
        .execute(
            "insert into contactcentre.line_call (id, exchange, caller, did, language, state, queue_id,"
                + " arrived_at, queued_at, answered_at, agent_id, since, heard_at)"
                + " values (?, 'sim', ?, '8800', 'ru', ?, 'identification', now(), now(), now(), ?, now(), now())",
            id,
            caller,
            state,
            agent.value());
    return id;
  }
}
