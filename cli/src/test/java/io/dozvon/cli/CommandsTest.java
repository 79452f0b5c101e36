package io.dozvon.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each command asks of the service, and how its answer looks.
class CommandsTest {
  private static final String BASE = "/api/admin/v1";
  private static final String ATTEMPT =
      """
      {"id": "a1", "consultationId": "c1", "sequence": 1, "channel": "phone", "destination": "+7•••••••67",
       "callerId": "+74951234567", "exchange": "one", "trunk": "carrier", "intendedAt": "2026-11-23T09:00:01Z",
       "dialledAt": "2026-11-23T09:00:01.100Z", "ringingAt": null, "answeredAt": null,
       "endedAt": "2026-11-23T09:00:02Z", "disposition": "busy", "fault": "called", "counted": true,
       "sipStatus": 486, "q850Cause": 17, "answeredBy": null}\
      """;
  private static final String CONSULTATION =
      """
      {"id": "c1", "patientId": "p1", "doctorId": "d1", "exchange": "one", "state": "calling", "ending": null,
       "requestedAt": "2026-11-23T09:00:00Z", "attempts": [%s]}\
      """
          .formatted(ATTEMPT);

  @RegisterExtension
  static final WireMockExtension service =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private Asked.User user = Asked.User.at(Path.of("."));

  @BeforeEach
  void aUser(@TempDir Path home) {
    user = Asked.User.at(home).with("DOZVON_TOKEN", "t").with("DOZVON_URL", service.baseUrl());
  }

  private Asked answered(String json, String... arguments) {
    service.stubFor(any(anyUrl()).willReturn(okJson(json)));
    Asked asked = user.asks(arguments);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked;
  }

  private static void got(String path) {
    service.verify(getRequestedFor(urlEqualTo(BASE + path)));
  }

  private static void posted(String path, String body) {
    service.verify(
        postRequestedFor(urlEqualTo(BASE + path))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalToJson(body)));
  }

  @Test
  void aPatientIsAddedAsTold() {
    answered(
        "{\"id\": \"p1\", \"familyName\": \"Петрова\", \"givenName\": \"Анна\"}",
        "patient add --family-name Петрова --given-name Анна --birth-date 1980-02-29 --phone 89161234567 --time-zone Asia/Omsk --speaks ru --consents on-paper"
            .split(" "));
    posted(
        "/patients",
        """
        {"familyName": "Петрова", "givenName": "Анна", "birthDate": "1980-02-29", "phone": "89161234567",
         "timeZone": "Asia/Omsk", "language": "ru", "consents": "on-paper"}\
        """);
  }

  @Test
  void aConsultationIsCalledOffByUsWithAReasonAndForThePatientWithout() {
    answered(CONSULTATION, "consultation", "cancel", "c1", "--by-us", "--reason", "Пожар");
    posted("/consultations/c1/cancel-by-us", "{\"reason\": \"Пожар\"}");

    answered(CONSULTATION, "consultation", "cancel", "c1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/consultations/c1/cancel")));

    answered(CONSULTATION, "consultation", "missed", "c1");
    posted("/consultations/c1/patients-fault", "{}");

    answered(
        CONSULTATION,
        "consultation",
        "correct",
        "c1",
        "--outcome",
        "cancelled-by-us",
        "--reason",
        "Сбой");
    posted("/consultations/c1/outcome", "{\"outcome\": \"cancelled-by-us\", \"reason\": \"Сбой\"}");
  }

  @Test
  void aClosedConsultationIsShownWithItsOutcomeItsEvidenceAndItsLegs() {
    Asked asked =
        answered(
            """
            {"id": "c1", "state": "closed", "ending": "patients-fault", "outcome": "not-rendered-patients-fault",
             "rule": "R15", "requestedAt": "2026-11-23T09:00:00Z", "attempts": [],
             "outcomes": [{"sequence": 1, "outcome": "not-rendered-patients-fault", "rule": "R15",
               "at": "2026-11-23T09:20:00Z", "decidedBy": "doctor", "reason": "Не пришёл",
               "evidence": [{"kind": "web-attempt", "reference": "a7", "at": "2026-11-23T09:10:00Z",
                             "detail": "declined"}]}],
             "legs": [{"side": "patient", "measuredBy": "browser", "quality": "weak", "mos": 3.21,
               "worstMos": 2.5, "lossPercent": 7.5, "jitterMillis": 12, "roundTripMillis": null,
               "seconds": 40, "codec": "opus"}]}\
            """,
            "consultation",
            "show",
            "c1");

    assertThat(asked.out())
        .contains("not rendered by the patient's fault", "R15", "the doctor", "Не пришёл")
        .containsPattern("call in the cabinet +2026-11-23 .*declined +a7")
        .containsPattern("patient +browser +weak +3.21 +2.5 +7.5 +12 +– +40 +opus");
  }

  @Test
  void patientsAreATable() {
    Asked asked =
        answered(
            """
            [{"id": "p1", "familyName": "Петрова", "givenName": "Анна", "patronymic": "Львовна",
              "birthDate": "1980-02-29", "phone": "+7•••••••67", "timeZone": "Asia/Omsk", "language": "ru"},
             {"id": "p22", "familyName": "Li", "givenName": "Bo", "patronymic": null,
              "birthDate": "1990-01-01", "phone": "+7•••••••11", "timeZone": "Europe/Moscow", "language": "en"}]\
            """,
            "patient",
            "list");
    got("/patients");
    assertThat(asked.out())
        .isEqualTo(
            """
            Id   Name                  Born        Phone        Time zone      Speaks
            p1   Петрова Анна Львовна  1980-02-29  +7•••••••67  Asia/Omsk      Russian
            p22  Li Bo                 1990-01-01  +7•••••••11  Europe/Moscow  English
            """);
  }

  @Test
  void aPatientIsACard() {
    assertThat(
            answered("{\"id\": \"p1\", \"birthDate\": \"1980-02-29\"}", "patient", "show", "p1")
                .out())
        .contains("Id         p1\n")
        .contains("Born       1980-02-29\n")
        .contains("Time zone  –\n");
    got("/patients/p1");
  }

  @Test
  void whatIsTypedAsAnIdNeverBecomesAnotherAddress() {
    answered("{}", "patient", "show", "../doctors?x=1 2");
    got("/patients/..%2Fdoctors%3Fx%3D1%202");
  }

  @Test
  void aDoctorIsAddedWithADeskPhone() {
    answered(
        "{\"id\": \"d1\"}",
        "doctor add --family-name Орлов --given-name Пётр --speciality терапевт --desk-phone sip:101@10.0.0.5"
            .split(" "));
    posted(
        "/doctors",
        """
        {"familyName": "Орлов", "givenName": "Пётр", "speciality": "терапевт", "deskPhone": "sip:101@10.0.0.5"}\
        """);
  }

  @Test
  void aDoctorMayConsultInSeveralLanguagesAndLiveElsewhere() {
    answered(
        "{}",
        "doctor add --family-name Орлов --given-name Пётр --consults-in ru,en --time-zone Asia/Omsk"
            .split(" "));
    posted(
        "/doctors",
        """
        {"familyName": "Орлов", "givenName": "Пётр", "languages": ["ru", "en"], "timeZone": "Asia/Omsk"}\
        """);
  }

  @Test
  void hoursAreOfferedListedAndClosed() {
    answered(
        "{}",
        "opening add --doctor d1 --from 2026-12-01T07:00:00Z --until 2026-12-01T11:00:00Z --slot 20"
            .split(" "));
    posted(
        "/openings",
        """
        {"doctorId": "d1", "from": "2026-12-01T07:00:00Z", "until": "2026-12-01T11:00:00Z", "slotMinutes": 20}\
        """);
    answered("[]", "opening", "list", "--doctor", "d1");
    got("/openings?doctorId=d1");
    answered("{}", "opening", "close", "o1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/openings/o1/close")));
  }

  @Test
  void callbacksAreListedShownAddedAndCancelled() {
    answered("[]", "callback", "list", "--queue", "technical", "--over");
    got("/callbacks?over=true&queue=technical");
    answered("{}", "callback", "show", "c1");
    got("/callbacks/c1");
    answered(
        "{}",
        "callback add --queue technical --phone +79161234567 --at 2026-12-01T14:30".split(" "));
    posted(
        "/callbacks",
        """
        {"queue": "technical", "phone": "+79161234567", "at": "2026-12-01T14:30"}\
        """);
    answered("{}", "callback", "cancel", "c1", "--reason", "not-wanted");
    posted("/callbacks/c1/cancel", "{\"reason\": \"not-wanted\"}");
  }

  @Test
  void staffAreInvitedNewOrAgain() {
    answered(
        """
        {"id": "s1", "role": "agent", "familyName": "Орлова", "givenName": "Нина", "purpose": "welcome",
         "link": "http://localhost/invitation/abc", "expiresAt": "2026-12-03T07:00:00Z"}\
        """,
        "staff invite --role agent --family-name Орлова --given-name Нина".split(" "));
    posted("/staff", "{\"role\": \"agent\", \"familyName\": \"Орлова\", \"givenName\": \"Нина\"}");
    answered("{}", "staff", "invite", "--doctor", "d1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/staff/d1/invite")));
  }

  @Test
  void staffAreListedAndShown() {
    answered("[]", "staff", "list");
    got("/staff");
    answered("{}", "staff", "show", "s1");
    got("/staff/s1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"revoke", "reset-password", "reset-second-factor", "disable", "enable"})
  void whatAnAdminDoesWithAMemberOfStaffIsAsked(String verb) {
    answered("{}", "staff", verb, "s1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/staff/s1/" + verb)));
  }

  @Test
  void whoIsInvitedMustBeSaid() {
    Asked nobody = user.asks("staff", "invite", "--role", "agent");

    assertThat(nobody.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nobody.err()).contains("--member");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queues", "agents", "verification", "attempts"})
  void aReportIsAskedForByItsTimeAndInterval(String kind) {
    answered("[]", "report", kind, "--from", "2026-11-01", "--until", "2026-12-01", "--by", "day");
    got("/figures/" + kind + "?by=day&from=2026-11-01&until=2026-12-01");
  }

  @Test
  void aReportIsATableForPeopleAndCsvAsTheServiceWritesIt() {
    String row =
        "[{\"start\": \"2026-11-30T09:15+03:00\", \"queue\": \"technical\", \"offered\": 4,"
            + " \"answered\": 3, \"abandoned\": 1, \"otherwise\": 0, \"serviceLevel\": 0.75,"
            + " \"averageWait\": 65, \"longestWait\": 3725, \"averageTalk\": null}]";
    assertThat(answered(row, "report", "queues").out())
        .contains("2026-11-30 09:15", "technical", "75 %", "1:05", "1:02:05", "–");

    service.stubFor(
        any(anyUrl()).willReturn(ok("start,queue\r\n").withHeader("Content-Type", "text/csv")));
    Asked csv = user.asks("report", "queues", "-o", "csv");
    assertThat(csv.code()).as(csv.err()).isEqualTo(ExitCode.DONE);
    assertThat(csv.out()).isEqualTo("start,queue\r\n");
    service.verify(
        getRequestedFor(urlEqualTo(BASE + "/figures/queues?by=hour"))
            .withHeader("Accept", containing("text/csv")));
    Asked one = user.asks("patient", "show", "p1", "-o", "csv");
    assertThat(one.code()).isEqualTo(ExitCode.USAGE);
    assertThat(one.err()).startsWith("Only lists and reports can be had as CSV");
  }

  @Test
  void recordingsAreListedShownAndDeleted() {
    answered("[]", "recording", "list");
    got("/recordings");
    answered("{}", "recording", "show", "r1");
    got("/recordings/r1");
    answered("{}", "recording", "delete", "r1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/recordings/r1/delete")));
  }

  @Test
  void recordingsOfTheLineAreListedByCallShownAndDeleted() {
    answered("[]", "recording", "list", "--line");
    got("/line-recordings");
    answered("[]", "recording", "list", "--call", "c1");
    got("/line-recordings?call=c1");
    answered("{}", "recording", "show", "c1", "--line");
    got("/line-recordings/c1");
    answered("{}", "recording", "delete", "c1", "--line");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/line-recordings/c1/delete")));
  }

  @Test
  void theSoundOfALineRecordingIsFetchedForAReason(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("line.wav");
    service.stubFor(
        any(urlEqualTo(BASE + "/line-recordings/listenings/l2/sound"))
            .willReturn(ok().withBody(new byte[] {4, 5})));
    service.stubFor(
        any(urlEqualTo(BASE + "/line-recordings/c1/listenings"))
            .willReturn(okJson("{\"sound\": \"/line-recordings/listenings/l2/sound\"}")));

    Asked asked =
        user.asks(
            "recording", "fetch", "c1", "--line", "--reason", "complaint", "--to", file.toString());

    assertThat(asked.err()).isEmpty();
    posted("/line-recordings/c1/listenings", "{\"reason\": \"complaint\"}");
    assertThat(file).hasBinaryContent(new byte[] {4, 5});
  }

  @Test
  void theSoundOfARecordingIsFetchedForAReason(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("call.wav");
    service.stubFor(
        any(urlEqualTo(BASE + "/recordings/listenings/l1/sound"))
            .willReturn(ok().withBody(new byte[] {1, 2, 3})));
    service.stubFor(
        any(urlEqualTo(BASE + "/recordings/r1/listenings"))
            .willReturn(okJson("{\"sound\": \"/recordings/listenings/l1/sound\"}")));

    Asked asked =
        user.asks("recording", "fetch", "r1", "--reason", "complaint", "--to", file.toString());

    assertThat(asked.err()).isEmpty();
    posted("/recordings/r1/listenings", "{\"reason\": \"complaint\"}");
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(
            user.asks("recording", "fetch", "r1", "--reason", "again", "--to", file.toString())
                .code())
        .isEqualTo(2);
  }

  @Test
  void doctorsAreListedAndShown() {
    answered("[]", "doctor", "list");
    got("/doctors");
    answered("{}", "doctor", "show", "d1");
    got("/doctors/d1");
  }

  @Test
  void aConsultationIsCreated() {
    answered(CONSULTATION, "consultation create --patient p1 --doctor d1".split(" "));
    posted("/consultations", "{\"patientId\": \"p1\", \"doctorId\": \"d1\"}");
    answered(
        CONSULTATION, "consultation create --patient p1 --doctor d1 --exchange two".split(" "));
    posted(
        "/consultations", "{\"patientId\": \"p1\", \"doctorId\": \"d1\", \"exchange\": \"two\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "stop", "phone-now", "finish"})
  void aWishAboutAConsultationIsAPostWithoutABody(String wish) {
    answered(CONSULTATION, "consultation", wish, "c1");
    service.verify(
        postRequestedFor(urlEqualTo(BASE + "/consultations/c1/" + wish))
            .withHeader("Content-Length", equalTo("0")));
  }

  @Test
  void aConsultationIsShownWithWhatWasTriedInLocalTime() {
    assertThat(answered(CONSULTATION, "consultation", "show", "c1").out())
        .contains("State       reaching the patient\n")
        .contains("Requested   2026-11-23 15:00:00\n")
        .containsPattern(
            "1 +phone +\\+7•••••••67 +2026-11-23 15:00:01 +busy +called side +yes +486 +17 +–");
    got("/consultations/c1");
  }

  @Test
  void aConsultationIsShownWithItsGuests() {
    String guests =
        """
        "guests": [{"role": "interpreter", "label": "Анна", "destination": "link", "state": "present",
         "consent": "in-cabinet", "invitedAt": "2026-11-23T09:10:00Z"}], "attempts": [\
        """
            .strip();
    assertThat(
            answered(
                    CONSULTATION.replaceFirst("\"attempts\": *\\[", guests),
                    "consultation",
                    "show",
                    "c1")
                .out())
        .containsPattern("interpreter +Анна +link +there +– +in the cabinet +2026-11-23 15:10:00");
  }

  @Test
  void consultationsAreListed() {
    assertThat(answered("[" + CONSULTATION + "]", "consultation", "list").out())
        .contains("reaching the patient");
    got("/consultations");
  }

  @Test
  void forMachinesTheAnswerStaysAsItCame() {
    assertThat(answered(CONSULTATION, "consultation", "show", "c1", "--output", "json").out())
        .isEqualToIgnoringWhitespace(CONSULTATION)
        .contains("2026-11-23T09:00:01Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2h, 2026-11-23T08:00:00Z",
    "30m, 2026-11-23T09:30:00Z",
    "3d, 2026-11-20T10:00:00Z",
    "2026-11-23, 2026-11-22T18:00:00Z",
    "2026-11-23T15:30, 2026-11-23T09:30:00Z",
    "2026-11-23T09:00:00Z, 2026-11-23T09:00:00Z",
  })
  void attemptsAreListedSinceAsPeopleSayIt(String since, String instant) {
    answered("[]", "attempts", "list", "--consultation", "c1", "--since", since, "--limit", "7");
    service.verify(
        getRequestedFor(urlPathEqualTo(BASE + "/attempts"))
            .withQueryParam("consultationId", equalTo("c1"))
            .withQueryParam("since", equalTo(instant))
            .withQueryParam("limit", equalTo("7")));
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() {
    Asked asked = user.asks("attempts", "list", "--since", "yesterday-ish");
    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains("yesterday-ish").contains("2h");
  }

  @Test
  void anAttemptTellsEverything() {
    assertThat(answered(ATTEMPT, "attempts", "show", "a1").out())
        .contains("From          +74951234567\n")
        .contains("Dialled       2026-11-23 15:00:01\n")
        .contains("Rang          –\n")
        .contains("Counts        yes\n");
    got("/attempts/a1");
  }

  @Test
  void anAttemptIsCorrectedAndTellsWhatWasSaidOfIt() {
    assertThat(
            answered(
                    "{\"attempt\": " + ATTEMPT + ", \"consequence\": \"not-begun\"}",
                    "attempts",
                    "correct",
                    "a1",
                    "--as",
                    "voicemail")
                .out())
        .contains("What follows  the consultation has not begun and is due again\n")
        .contains("Counts        yes\n");
    posted("/attempts/a1/corrections", "{\"as\": \"voicemail\"}");
    String corrected =
        ATTEMPT
            .strip()
            .replaceFirst(
                "}$",
                """
                , "correctedAs": "wrong-person", "corrections": [
                  {"number": 1, "as": "voicemail", "counted": true, "at": "2026-11-23T09:05:00Z", "by": "doctor"},
                  {"number": 2, "as": "wrong-person", "counted": false, "at": "2026-11-23T09:06:00Z", "by": "admin"}]}\
                """);
    assertThat(answered(corrected, "attempts", "show", "a1").out())
        .contains("Corrected     it was not the patient\n")
        .containsPattern("1 +it was a voicemail +yes +2026-11-23 15:05:00 +the doctor\n")
        .containsPattern("2 +it was not the patient +no +2026-11-23 15:06:00 +an admin\n");
    assertThat(user.asks("attempts", "correct", "a1", "--as", "a-mistake").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void attemptsAreToldInRussianToo() {
    user = user.speaking("ru");
    assertThat(answered(ATTEMPT, "attempts", "show", "a1").out())
        .containsPattern("Исход +занято\n")
        .containsPattern("По чьей вине +вызываемого\n");
  }

  @Test
  void exchangesAreShown() {
    assertThat(
            answered(
                    """
                    [{"name": "one", "kind": "asterisk", "health": "up", "listening": true,
                      "since": "2026-11-23T09:00:00Z", "version": "Asterisk 22", "legs": 2}]\
                    """,
                    "exchange",
                    "status")
                .out())
        .containsPattern("one +asterisk +up +yes +2026-11-23 15:00:00 +Asterisk 22 +2");
    got("/exchanges");
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(answered("[]", "attempts", "list").out()).isEqualTo("There are none.\n");
  }

  @Test
  void aValueWeHaveNoWordForStaysAsItIs() {
    assertThat(answered("{\"disposition\": \"abducted\"}", "attempts", "show", "a1").out())
        .contains("abducted");
  }

  @Test
  void theCompletionScriptKnowsTheVerbs() {
    assertThat(user.asks("completion").out()).contains("phone-now").contains("desk-phone");
  }

  @Test
  void helpAboutACommandIsThatCommandsHelp() {
    assertThat(user.asks("help", "patient", "add").out())
        .isEqualTo(user.asks("patient", "add", "--help").out())
        .contains("--birth-date");
  }

  @Test
  void aNounWithoutAVerbNamesTheVerbs() {
    Asked asked = user.asks("consultation");
    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains("phone-now");
  }

  @Test
  void aMisspeltVerbIsGuessed() {
    Asked asked = user.asks("consultation", "creat");
    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains("create");
  }

  @Test
  void whatIsMissingIsNamedInTheReadersLanguage() {
    assertThat(user.speaking("ru").asks("consultation", "create", "--doctor", "d1").err())
        .startsWith("Не хватает: --patient\n");
  }
}
