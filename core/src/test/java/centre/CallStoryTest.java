package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/// The log tells a call's story, a line a transition, and not whose it is.
@CentreTest
class CallStoryTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+79165550199");

  private final Centre centre;
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.dozvon");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  CallStoryTest(Centre centre) {
    this.centre = centre;
  }

  @BeforeEach
  void listen() {
    log.start();
    ours.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ours.detachAppender(log);
  }

  @Test
  void aCallIsToldLineByLineFromRequestToEnd() {
    ConsultationId id = finishedCall();

    assertThat(linesOf(id))
        .containsExactly(
            "--requested--> Due",
            "Due --doctor calls--> Connecting",
            "Connecting --doctor is there--> Calling",
            "reach begins",
            "attempt 1 by phone: intended as leg *",
            "reach Pausing -> RingingPhone",
            "attempt 1 by phone: dialled",
            "attempt 1 by phone: ended, busy, fault called, counted",
            "reach RingingPhone -> Pausing",
            "attempt 2 by phone: intended as leg *",
            "reach Pausing -> RingingPhone",
            "attempt 2 by phone: dialled",
            "attempt 2 by phone: ringing",
            "attempt 2 by phone: picked up",
            "attempt 2 by phone: answered by a person",
            "reach RingingPhone -> Reached",
            "Calling --reached by PHONE--> Talking",
            "Talking --doctor finished--> Closed",
            "attempt 2 by phone: ended, answered, not counted");
  }

  @Test
  void aWindowThatNobodyShowsIsToldToHaveBeenTheStepBeforeThePhone() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    centre.awaitTalkingTogether(id);

    assertThat(linesOf(id))
        .containsSubsequence(
            "reach begins",
            "attempt 1 by web: intended as leg *",
            "reach Pausing -> RingingWeb",
            "attempt 1 by web: ended, unreachable, fault unclear, not counted",
            "attempt 2 by phone: intended as leg *",
            "reach RingingWeb -> RingingPhone",
            "reach RingingPhone -> Reached");
  }

  @Test
  void noLineNamesAnybodyOrTheirNumber() {
    finishedCall();

    assertThat(log.list)
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line.getFormattedMessage() + line.getKeyValuePairs())
                .doesNotContain("Петров", "Анна", "Ильинична", "Иванов", "Пётр")
                .doesNotContain("9165550199", "5550199"));
  }

  @Test
  void aStructuredLogCarriesWhoseLineItIsAsAFieldOfItsOwn() {
    ConsultationId id = finishedCall();

    assertThat(log.list.stream().filter(line -> isOf(line, id)).map(CallStoryTest::asEcs))
        .isNotEmpty()
        .allSatisfy(json -> assertThat(json).contains("\"consultation\":\"" + id + "\""))
        .anySatisfy(json -> assertThat(json).contains("\"attempt\":2").contains("\"leg\":\""));
  }

  /// Busy at first, then a person; the doctor finishes.
  private ConsultationId finishedCall() {
    centre.exchange.phoneWill(NUMBER, refusal(486, 17), person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patient(NUMBER), doctor);
    centre.awaitTalkingTogether(id);
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> centre.attempts(id).getLast().endedAtSoFar().isPresent());
    return id;
  }

  private List<String> linesOf(ConsultationId id) {
    return List.copyOf(log.list).stream()
        .filter(line -> isOf(line, id))
        .map(ILoggingEvent::getFormattedMessage)
        .map(line -> line.substring(("consultation " + id + ": ").length()))
        .map(line -> line.replaceAll("leg [0-9a-f-]{36}", "leg *"))
        .toList();
  }

  private static boolean isOf(ILoggingEvent line, ConsultationId id) {
    return line.getFormattedMessage().startsWith("consultation " + id + ": ");
  }

  private static String asEcs(ILoggingEvent line) {
    LoggerContext context = new LoggerContext();
    context.putObject(Environment.class.getName(), new StandardEnvironment());
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    return new String(encoder.encode(line), StandardCharsets.UTF_8);
  }
}
