package io.dozvon.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Way;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// When time has a say, by itself: a limit of thirty minutes, warnings at five and one, a grace of
/// three, forty-five seconds to come.
class DeadlinesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final Deadlines deadlines =
      new Deadlines(
          new ConsultationSettings(
              LIMIT,
              List.of(Duration.ofMinutes(5), Duration.ofMinutes(1)),
              Duration.ofMinutes(3),
              Duration.ofSeconds(45),
              Duration.ofSeconds(30),
              Duration.ofHours(3),
              ConsultationSettings.CancellableUntil.STARTED,
              List.of(Duration.ofMinutes(5)),
              Duration.ofSeconds(30)));

  private final Due due =
      new Due(
          new Consultation.Facts(
              new ConsultationId(UUID.randomUUID()),
              new PatientId(UUID.randomUUID()),
              new DoctorId(UUID.randomUUID()),
              Optional.empty(),
              NOON,
              0));
  private final Connecting connecting =
      due.call(new ExchangeName("sim-1"), Handset.BROWSER, LegId.random(), Channel.WEB, NOON);
  private final Calling calling = connecting.doctorThere(NOON);
  private final Talking talking = calling.talking(Way.PHONE, present(), NOON, LIMIT);

  @Test
  void aDoctorWhoIsAwaitedHasAsLongAsTheSettingsSay() {
    assertThat(deadlines.next(connecting, NOON)).contains(NOON.plusSeconds(45));
  }

  @Test
  void timeHasNoSayWhileNobodyIsCalledOrThePatientIsReachedOrAllIsOver() {
    Closed closed = talking.closed(Ending.FINISHED, NOON);
    assertThat(List.of(due, calling, closed))
        .allSatisfy(it -> assertThat(deadlines.next(it, NOON)).isEmpty());
  }

  @Test
  void whoWantsToBeRemindedIsOnceAndThenItStays() {
    Due later = due.callAgainAt(minute(5));
    assertThat(deadlines.next(later, NOON)).contains(minute(5));
    assertThat(deadlines.next(later, minute(5))).isEmpty();
    assertThat(deadlines.next(later.callAgainWhenever(), NOON)).isEmpty();
  }

  @Test
  void aConversationIsWarnedAtEachTimeAndThenEnds() {
    assertThat(deadlines.next(talking, NOON)).contains(minute(25));
    assertThat(deadlines.next(talking, minute(25))).contains(minute(29));
    assertThat(deadlines.next(talking, minute(29))).contains(minute(30));
  }

  @Test
  void writingKeepsTheClockOfTheConversation() {
    assertThat(deadlines.next(talking.chatting(), minute(26))).contains(minute(29));
  }

  @Test
  void aWarningBeforeTheBeginningIsNone() {
    Talking brief = calling.talking(Way.PHONE, present(), NOON, Duration.ofMinutes(4));
    assertThat(deadlines.next(brief, NOON)).contains(minute(3));
  }

  @Test
  void whoeverIsAwaitedLongestComesFirst() {
    Talking both =
        talking
            .withDoctor(new Side.Awaited(LegId.random(), minute(1).plusSeconds(30)))
            .withPatient(new Side.Awaited(LegId.random(), minute(1)));
    assertThat(deadlines.next(both, minute(1).plusSeconds(30))).contains(minute(1).plusSeconds(45));
  }

  @Test
  void onlyWhenBothAreLostTheGraceRunsFromTheLaterLoss() {
    Talking one = talking.withPatient(new Side.Lost(minute(2)));
    assertThat(deadlines.next(one, minute(2))).contains(minute(25));
    Talking both = one.withDoctor(new Side.Lost(minute(1)));
    assertThat(deadlines.next(both, minute(2))).contains(minute(5));
  }

  @Test
  void aLimitThatIsOverWantsLookingAtAtOnceUntilSomebodyActs() {
    Instant late = minute(40);
    assertThat(deadlines.next(talking, late)).contains(late.plusMillis(1));
  }

  private static Instant minute(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static Side present() {
    return new Side.Present(LegId.random(), NOON);
  }
}
