package io.dozvon.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Organisations are told of changed data until they have acknowledged it (R17).
@Execution(ExecutionMode.CONCURRENT)
class ReportsTest {
  private static final Secret SECRET = new Secret(PostRoom.SECRET);

  private PostRoom room = PostRoom.of("none");
  private final PatientId patient = PatientId.random();
  private ReportId report = ReportId.random();

  @BeforeEach
  void changed() {
    report = room.report("personal-data-changed", patient);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void roomWith(String... settings) {
    room.close();
    room = PostRoom.of("none", settings);
    changed();
  }

  private static String refusalOf(Answer<?> answer) {
    return switch (answer) {
      case Answer.Granted<?> _ -> "granted";
      case Answer.Refused<?>(var refusal) -> refusal.id();
    };
  }

  private void insurerSays(ResponseDefinitionBuilder answer) {
    room.provider.stubFor(any(anyUrl()).willReturn(answer));
  }

  private List<LoggedRequest> requests() {
    return room.provider.findAll(anyRequestedFor(anyUrl()));
  }

  private String acknowledge(NoticeId id, String signature) {
    return refusalOf(room.get(Acknowledgements.class).take(id, signature, "{}"));
  }

  private String signature(NoticeId id, Secret secret) {
    return Signatures.sign(id + ".{}", secret, room.clock.instant());
  }

  @Test
  void thoseWhoWantToKnowAreToldSignedAndUnderAnIdThatStays() {
    insurerSays(aResponse().withStatus(202));

    room.look();

    LoggedRequest request = requests().getFirst();
    assertThat(requests()).hasSize(1);
    assertThat(request.getUrl()).isEqualTo("/reports");
    JsonNode body = JsonMapper.shared().readTree(request.getBodyAsString());
    assertThat(body.path("id").asString()).isEqualTo(room.reported().toString());
    assertThat(body.path("report").asString()).isEqualTo(report.toString());
    assertThat(body.path("kind").asString()).isEqualTo("personal-data-changed");
    assertThat(body.path("patient").asString()).isEqualTo(patient.toString());
    assertThat(body.path("payload").path("field").asString()).isEqualTo("phone");
    assertThat(request.getHeader("Idempotency-Key")).isEqualTo(room.reported().toString());
    assertThat(request.getHeader(Signatures.HEADER))
        .isEqualTo(Signatures.sign(request.getBodyAsString(), SECRET, room.clock.instant()));
    assertThat(progress()).isEqualTo(ReportProgress.State.DELIVERED);
  }

  @Test
  void anAnswerCanAcknowledgeAtOnce() {
    insurerSays(okJson("{\"acknowledged\": true}"));

    room.look();

    assertThat(progress()).isEqualTo(ReportProgress.State.ACKNOWLEDGED);
    assertThat(room.body(room.reported())).isEmpty();
    assertThat(room.told).contains(new ReportAcknowledged(report, "insurer", room.clock.instant()));
  }

  @Test
  void anAcknowledgementCanComeLaterAndTwice() {
    insurerSays(okJson("{}"));
    room.look();
    room.passes(Duration.ofHours(5));
    NoticeId id = room.reported();

    assertThat(acknowledge(id, signature(id, SECRET))).isEqualTo("granted");
    assertThat(acknowledge(id, signature(id, SECRET))).isEqualTo("granted");

    assertThat(progress()).isEqualTo(ReportProgress.State.ACKNOWLEDGED);
    assertThat(room.told.stream().filter(ReportAcknowledged.class::isInstance)).hasSize(1);
  }

  @Test
  void whoCannotSignAcknowledgesNothing() {
    insurerSays(okJson("{}"));
    room.look();
    NoticeId id = room.reported();
    String old = signature(id, SECRET);
    room.passes(Duration.ofMinutes(6));
    String another = signature(NoticeId.random(), SECRET);

    for (String wrong :
        new String[] {"", "t=1,v1=00", old, another, signature(id, new Secret("another"))}) {
      assertThat(acknowledge(id, wrong)).isEqualTo("web-hook-not-authentic");
    }
    assertThat(acknowledge(NoticeId.random(), old)).isEqualTo("message-not-found");
    assertThat(progress()).isEqualTo(ReportProgress.State.DELIVERED);
  }

  @Test
  void aTextCannotBeAcknowledged() {
    NoticeId text = room.code();

    assertThat(acknowledge(text, signature(text, SECRET))).isEqualTo("message-not-found");
  }

  @Test
  void anOrganisationThatIsSilentIsToldAgainUnderTheSameId() {
    insurerSays(okJson("{}").withFixedDelay(6_000));
    room.look();
    assertThat(progress()).isEqualTo(ReportProgress.State.WAITING);
    insurerSays(aResponse().withStatus(500));
    room.passes(Duration.ofMinutes(1));
    room.look();
    insurerSays(okJson("{}"));
    room.passes(Duration.ofMinutes(1));
    room.look();

    assertThat(progress()).isEqualTo(ReportProgress.State.DELIVERED);
    assertThat(requests().stream().map(LoggedRequest::getBodyAsString).distinct()).hasSize(1);
    assertThat(requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 410, 500})
  void whatAnOrganisationDoesNotTakeIsTriedAgainWhateverItSays(int status) {
    insurerSays(aResponse().withStatus(status));
    room.look();
    assertThat(progress()).isEqualTo(ReportProgress.State.WAITING);

    insurerSays(aResponse().withStatus(202));
    room.passes(Duration.ofMinutes(1));
    room.look();

    assertThat(progress()).isEqualTo(ReportProgress.State.DELIVERED);
  }

  @Test
  void whatNobodyTookInThirtyDaysIsAFailureForPeopleToSee() {
    insurerSays(aResponse().withStatus(410));
    room.look();

    room.passes(Duration.ofDays(30));
    room.look();

    assertThat(progress()).isEqualTo(ReportProgress.State.FAILED);
    assertThat(deadLetters()).containsExactly(room.reported());
  }

  @Test
  void whatWasTriedTooOftenGoesOutWhenAnAdminWishesSo() {
    roomWith("dozvon.reports.attempts=1");
    insurerSays(aResponse().withStatus(404));
    room.look();
    NoticeId id = room.reported();
    assertThat(deadLetters()).containsExactly(id);

    assertThat(refusalOf(room.notifications().retry(id, PostRoom.ADMIN)))
        .isEqualTo("message-not-found");
    insurerSays(aResponse().withStatus(202));
    room.notifications().retryReport(id, PostRoom.ADMIN).orElseThrow();
    room.look();

    assertThat(progress()).isEqualTo(ReportProgress.State.DELIVERED);
    assertThat(deadLetters()).isEmpty();
  }

  private List<NoticeId> deadLetters() {
    return room
        .notifications()
        .reports(Optional.of(NoticeState.DEAD_LETTER), 10, PostRoom.ADMIN)
        .stream()
        .map(notice -> notice.facts().id())
        .toList();
  }

  @Test
  void aSponsorIsToldOfThePeopleOnItsListsAndWhoServesAllIsToldOfAll() {
    PatientId insured = PatientId.random();
    PatientId moved = PatientId.random();
    room.report("personal-data-changed", insured, "страхование а");
    room.report("personal-data-changed", moved, "Страхование А", "Страхование Б");

    assertThat(toldOf(patient)).containsExactly("insurer");
    assertThat(toldOf(insured)).containsExactlyInAnyOrder("insurer", "sponsor-a");
    assertThat(toldOf(moved)).containsExactlyInAnyOrder("insurer", "sponsor-a", "sponsor-b");
  }

  private List<String> toldOf(PatientId of) {
    return room.notifications().reports(of, PostRoom.ADMIN).orElseThrow().stream()
        .map(ReportProgress::recipient)
        .toList();
  }

  @Test
  void anOrganisationThatDoesNotAnswerHoldsUpNoText() {
    roomWith("dozvon.sms.gateway=generic", "dozvon.notifications.at-once=1");
    room.report("personal-data-changed", patient);
    insurerSays(okJson("{\"id\": \"p-1\"}"));
    room.provider.stubFor(
        any(urlPathEqualTo("/reports")).willReturn(okJson("{}").withFixedDelay(3_500)));
    NoticeId text = room.code();

    room.get(Dispatch.class).start();

    await().atMost(Duration.ofSeconds(3)).until(() -> room.state(text) == NoticeState.ACCEPTED);
  }

  @Test
  void reportsOnSomebodyElseAreNobodysBusiness() {
    for (Actor other :
        List.of(new Actor.Patient(PatientId.random()), new Actor.Doctor(DoctorId.random()))) {
      assertThat(room.notifications().reports(patient, other))
          .isInstanceOfSatisfying(
              Answer.Refused.class,
              refused -> assertThat(refused.refusal().id()).isEqualTo("not-allowed"));
    }
    assertThat(room.notifications().reports(patient, new Actor.Patient(patient)).orElseThrow())
        .hasSize(1);
    assertThat(
            room.sql()
                .fetch(
                    "select actor_kind from audit.entry where subject_id = ?", patient.toString())
                .getValues("actor_kind", String.class))
        .containsExactly("patient");
  }

  private ReportProgress.State progress() {
    return room.notifications().reports(patient, PostRoom.ADMIN).orElseThrow().getFirst().state();
  }
}
