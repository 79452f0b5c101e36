package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.Callback.Wanted;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.CallbackWish;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Nobody's phone rings at night, wherever it is.
@CentreTest
@TestPropertySource(
    properties = {"dozvon.callbacks.hours.from=08:00", "dozvon.callbacks.hours.to=22:00"})
class CallbackHoursTest {
  private final Centre centre;
  private final Floor floor;
  private final Clock clock;
  private final DSLContext sql;

  CallbackHoursTest(Centre centre, Floor floor, Clock clock, DSLContext sql) {
    this.centre = centre;
    this.floor = floor;
    this.clock = clock;
    this.sql = sql;
  }

  /// A zone in which it is about this hour now.
  private ZoneId where(int hour) {
    int utc = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).getHour();
    int offset = Math.floorMod(hour - utc, 24);
    return ZoneOffset.ofHours(offset > 14 ? offset - 24 : offset);
  }

  private CallbackWish wish(
      PhoneNumber number, QueueId queue, ZoneId zone, Optional<LocalDateTime> at) {
    return new CallbackWish(
        queue, number, Language.RUSSIAN, at, Optional.of(zone), Optional.empty(), Optional.empty());
  }

  @Test
  void whoIsInTheNightWaitsUntilMorningAndOthersAreCalledMeanwhile() {
    QueueId queue = floor.queue();
    PhoneNumber asleep = floor.number(person());
    PhoneNumber awake = floor.number(person());
    ZoneId night = where(3);
    CallbackId id =
        floor
            .callbacks
            .add(wish(asleep, queue, night, Optional.empty()), Centre.ADMIN)
            .orElseThrow();
    Wanted waits = floor.await(Wanted.class, asleep);
    assertThat(waits.dueAt().atZone(night).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    sql.execute("update callbacks.callback set due_at = now() where id = ?", id.value());
    floor.callbacks.add(wish(awake, queue, where(12), Optional.empty()), Centre.ADMIN);

    StaffId agent = floor.readyAgent(queue);

    assertThat(floor.await(Talking.class, awake).agent()).isEqualTo(agent);
    assertThat(floor.await(Wanted.class, asleep).dueAt()).isAfter(clock.instant());
    assertThat(centre.exchange.callsTo(asleep)).isZero();
    assertThat(refusalOf(floor.callbacks.take(id, floor.agent(queue))))
        .isEqualTo("callback-agent-not-free");
  }

  @Test
  void anAgentCannotScheduleACallIntoTheNightNorTakeOneAtNight() {
    QueueId queue = floor.queue();
    PhoneNumber number = floor.number(person());
    ZoneId night = where(3);
    LocalDateTime before = LocalDateTime.ofInstant(clock.instant(), night).plusHours(1);
    assertThat(
            refusalOf(
                floor.callbacks.add(wish(number, queue, night, Optional.of(before)), Centre.ADMIN)))
        .isEqualTo("callback-outside-hours");
    CallbackId id =
        floor
            .callbacks
            .add(wish(number, queue, night, Optional.empty()), Centre.ADMIN)
            .orElseThrow();

    assertThat(refusalOf(floor.callbacks.take(id, floor.readyAgent(queue))))
        .isEqualTo("callback-outside-hours");
  }
}
