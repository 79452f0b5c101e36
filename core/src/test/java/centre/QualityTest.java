package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.dialling.WindowChoice;
import io.dozvon.quality.LegQuality;
import io.dozvon.quality.LegSide;
import io.dozvon.quality.Measurer;
import io.dozvon.quality.Qualities;
import io.dozvon.quality.Qualities.Report;
import io.dozvon.quality.Window;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.MediaReport;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/// How sound came through is kept per leg: phones as the exchange measured them, browsers as they
/// measured themselves.
@CentreTest
class QualityTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Centre centre;
  private final Qualities qualities;
  private final ApplicationEventPublisher events;
  private final MeterRegistry meters;
  private final DSLContext sql;

  QualityTest(
      Centre centre,
      Qualities qualities,
      ApplicationEventPublisher events,
      MeterRegistry meters,
      DSLContext sql) {
    this.centre = centre;
    this.qualities = qualities;
    this.events = events;
    this.meters = meters;
    this.sql = sql;
  }

  private List<LegQuality> legs(ConsultationId id) {
    return qualities.of(List.of(id)).getOrDefault(id, List.of());
  }

  private static Report report(UUID meter, int sequence, double loss, boolean last) {
    return new Report(
        meter, sequence, new Window(10, Optional.of("opus"), loss, 8, Optional.of(60.0)), last);
  }

  /// A patient in the cabinet talks with a doctor at a desk phone.
  private ConsultationId talking(PatientId patient, DoctorId doctor) {
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    var answer =
        centre
            .dialling
            .answer(centre.windowOf(patient).attempt(), WindowChoice.AUDIO, patient)
            .orElseThrow();
    centre.exchange.browserCalls(answer.ticket().orElseThrow().token());
    centre.awaitTalkingTogether(id);
    return id;
  }

  @Test
  void aPhonesAndADesksLegAreKeptAsTheExchangeMeasuredThem() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    assertThat(legs(id)).isEmpty();

    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    await().atMost(SOON).untilAsserted(() -> assertThat(legs(id)).hasSize(2));
    assertThat(legs(id))
        .extracting(leg -> leg.whose().side())
        .containsExactlyInAnyOrder(LegSide.DOCTOR, LegSide.PATIENT);
    assertThat(legs(id))
        .allSatisfy(leg -> {
          assertThat(leg.by()).isEqualTo(Measurer.EXCHANGE);
          assertThat(leg.codec()).contains("pcma");
          assertThat(leg.mos().average()).isBetween(4.2, 4.45);
          assertThat(leg.whose().doctor()).isEqualTo(doctor);
        });
    assertThat(
            meters
                .get("dozvon.leg.mos")
                .tags("side", "patient", "by", "exchange")
                .summary()
                .count())
        .isPositive();
  }

  @Test
  void aMeasurementThatIsToldTwiceIsKeptOnceAndOneOfAStrangersLegNever() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    LegId phone = centre.attempts(id).getFirst().facts().leg();
    MediaReport report = new MediaReport(Optional.of("pcmu"), 500, 0, 3, Optional.empty());

    events.publishEvent(new LegEvent.Measured(phone, Centre.EXCHANGE, Instant.now(), report));
    events.publishEvent(new LegEvent.Measured(phone, Centre.EXCHANGE, Instant.now(), report));
    events.publishEvent(
        new LegEvent.Measured(LegId.random(), Centre.EXCHANGE, Instant.now(), report));

    assertThat(legs(id)).hasSize(1);
    assertThat(legs(id).getFirst().seconds()).isEqualTo(10);
  }

  @Test
  void aBrowsersReportsBecomeOneRowOfItsLeg() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = talking(patient, doctor);
    UUID meter = UUID.randomUUID();
    Actor who = new Actor.Patient(patient);

    qualities.report(id, report(meter, 1, 0, false), who).orElseThrow();
    assertThat(refusalOf(qualities.report(id, report(meter, 2, 0.1, false), who)))
        .isEqualTo("measurement-too-soon");
    passes(meter);
    qualities.report(id, report(meter, 2, 0.1, false), who).orElseThrow();
    qualities.report(id, report(meter, 2, 0.1, false), who).orElseThrow();

    LegQuality leg = browserLeg(id);
    assertThat(leg.whose().side()).isEqualTo(LegSide.PATIENT);
    assertThat(leg.seconds()).isEqualTo(20);
    assertThat(leg.loss().average()).isEqualTo(0.05);
    assertThat(leg.sequence()).isEqualTo(2);
  }

  @Test
  void theLastWordComesAfterTheEndAndNothingLongAfterIt() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = talking(patient, doctor);
    UUID meter = UUID.randomUUID();
    Actor who = new Actor.Patient(patient);
    qualities.report(id, report(meter, 1, 0, false), who).orElseThrow();
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    qualities.report(id, report(meter, 2, 0, true), who).orElseThrow();

    assertThat(browserLeg(id).seconds()).isEqualTo(20);
    sql.execute(
        "update quality.leg set since = since - interval '5 minutes', until = until - interval '5 minutes'"
            + " where meter = ?",
        meter);
    assertThat(refusalOf(qualities.report(id, report(meter, 3, 0, true), who)))
        .isEqualTo("no-such-leg");
  }

  @Test
  void nobodyReportsOnALegThatIsNotTheirs() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = talking(patient, doctor);
    UUID meter = UUID.randomUUID();
    qualities.report(id, report(meter, 1, 0, false), new Actor.Patient(patient)).orElseThrow();
    PatientId stranger = centre.patientWhosePhone(person());

    assertThat(
            refusalOf(qualities.report(id, report(meter, 2, 1, true), new Actor.Patient(stranger))))
        .isEqualTo("consultation-not-found");
    assertThat(
            refusalOf(
                qualities.report(
                    id, report(meter, 2, 1, true), new Actor.Doctor(centre.doctorWithDeskPhone()))))
        .isEqualTo("consultation-not-found");
    assertThat(refusalOf(qualities.report(id, report(meter, 2, 1, true), Centre.ADMIN)))
        .isEqualTo("no-such-leg");
    assertThat(
            refusalOf(
                qualities.report(
                    id, report(UUID.randomUUID(), 1, 1, true), new Actor.Patient(patient))))
        .as("another page of theirs that has no leg")
        .isEqualTo("no-such-leg");
    assertThat(browserLeg(id).loss().worst()).isZero();
  }

  @Test
  void whoDoesNotTalkHasNoLegToReportOn() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.due(patient, centre.doctorWithDeskPhone());

    assertThat(
            refusalOf(
                qualities.report(
                    id, report(UUID.randomUUID(), 1, 0, false), new Actor.Patient(patient))))
        .isEqualTo("no-such-leg");
    assertThat(
            refusalOf(
                qualities.report(
                    id, report(UUID.randomUUID(), 1, 7, false), new Actor.Patient(patient))))
        .isEqualTo("measurement-implausible");
  }

  private LegQuality browserLeg(ConsultationId id) {
    return legs(id).stream()
        .filter(leg -> leg.by() == Measurer.BROWSER)
        .reduce((_, _) -> {
          throw new AssertionError("several");
        })
        .orElseThrow();
  }

  private void passes(UUID meter) {
    sql.execute(
        "update quality.leg set since = since - interval '10 seconds', until = until - interval '10 seconds'"
            + " where meter = ?",
        meter);
  }
}
