package io.dozvon.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Organisations are told of changed data until they have acknowledged it (R17).
class ReportsTest {
  private static final Secret SECRET = new Secret(PostRoom.SECRET);

  private final PostRoom room = PostRoom.of("none");
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

  private void insurerSays(ResponseDefinitionBuilder answer) {
    room.provider.stubFor(any(anyUrl()).willReturn(answer));
  }

  private List<LoggedRequest> requests() {
    return room.provider.findAll(anyRequestedFor(anyUrl()));
  }

  private String acknowledge(NoticeId id, String signature) {
    return switch (room.get(Acknowledgements.class).take(id, signature, "{}")) {
      case Answer.Granted<NoticeId> _ -> "granted";
      case Answer.Refused<NoticeId>(var refusal) -> refusal.id();
    };
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

  @Test
  void anOrganisationThatRefusesIsAFailureForPeopleToSee() {
    insurerSays(aResponse().withStatus(410));

    room.look();

    assertThat(progress()).isEqualTo(ReportProgress.State.FAILED);
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
