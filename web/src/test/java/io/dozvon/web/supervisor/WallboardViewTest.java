package io.dozvon.web.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueCounts;
import io.dozvon.contactcentre.ServiceLevelFormula;
import io.dozvon.contactcentre.Wallboard;
import io.dozvon.contactcentre.Wallboard.QueueNow;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.web.supervisor.WallboardView.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What the room reads on the wall.
class WallboardViewTest {
  private static final Instant NOON = Instant.parse("2026-11-30T09:00:00Z");
  private static final QueueId ID = new QueueId("identification");
  private static final StaffId NINA = StaffId.random();

  private static QueueCounts counts(int offered, int answered, int inTime, int abandoned) {
    return new QueueCounts(offered, answered, inTime, abandoned, 0, 0, 0, 0);
  }

  private static WallboardView view(
      boolean names, int waiting, Optional<Duration> longest, QueueCounts today) {
    QueueNow queue =
        new QueueNow(
            ID,
            waiting,
            longest.map(NOON::minus),
            0.8,
            today,
            today.serviceLevel(ServiceLevelFormula.OF_ALL_OFFERED),
            QueueCounts.NONE,
            OptionalDouble.empty());
    AgentStatus status =
        new AgentStatus(
            NINA,
            new AgentState.Paused(PauseReason.LUNCH),
            NOON.minusSeconds(600),
            Optional.empty(),
            Optional.empty());
    return WallboardView.of(
        new LineView.Look(
            NOON,
            new Wallboard(NOON, List.of(queue), List.of(status), 4),
            Map.of(ID, queue()),
            Map.of(NINA, nina())),
        ServiceLevelFormula.OF_ALL_OFFERED,
        names,
        Language.ENGLISH);
  }

  private static Queue queue() {
    return new Queue(
        new QueueSetup(
            ID,
            Strategy.RRMEMORY,
            1,
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(900),
            0,
            Duration.ofSeconds(45),
            Duration.ofSeconds(20),
            Optional.empty(),
            new QueueSetup.Overflow.Callback()),
        "Подтверждение личности",
        "Identification",
        80,
        Optional.of('1'),
        true,
        0);
  }

  private static Agent nina() {
    return new Agent(
        NINA,
        StaffRole.AGENT,
        new PersonName("Орлова", "Нина", Optional.empty()),
        SeatName.numbered(7),
        Optional.empty(),
        Handset.BROWSER,
        List.of(),
        NOON);
  }

  private static Tile tile(WallboardView view, String key) {
    return view.tiles().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void whoWaitsLongerThanTheTargetIsBadAndSoonBeforeAWarning() {
    QueueCounts none = QueueCounts.NONE;

    assertThat(tile(view(false, 1, Optional.of(Duration.ofSeconds(5)), none), "waiting").level())
        .isEqualTo("good");
    assertThat(tile(view(false, 1, Optional.of(Duration.ofSeconds(15)), none), "waiting").level())
        .isEqualTo("warn");
    WallboardView late = view(false, 1, Optional.of(Duration.ofSeconds(75)), none);
    assertThat(tile(late, "waiting").level()).isEqualTo("bad");
    assertThat(tile(late, "longest").value()).isEqualTo("1:15");
    assertThat(tile(late, "longest").since()).isEqualTo(NOON.minusSeconds(75));
  }

  @Test
  void theServiceLevelIsReadAgainstItsTargetAndNothingIsSaidOfNobody() {
    assertThat(tile(view(false, 0, Optional.empty(), counts(10, 9, 8, 1)), "level-today"))
        .isEqualTo(new Tile("level-today", "80%", null, "good", "aim", "80%"));
    assertThat(tile(view(false, 0, Optional.empty(), counts(10, 9, 7, 1)), "level-today").level())
        .isEqualTo("warn");
    assertThat(tile(view(false, 0, Optional.empty(), counts(10, 9, 6, 1)), "level-today").level())
        .isEqualTo("bad");
    Tile nobody = tile(view(false, 0, Optional.empty(), QueueCounts.NONE), "level-today");
    assertThat(nobody.value()).isEqualTo("–");
    assertThat(nobody.level()).isEqualTo("none");
  }

  @Test
  void agentsAreSeatsUnlessTheSettingsNameThem() {
    assertThat(view(false, 0, Optional.empty(), QueueCounts.NONE).agents())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.name()).isNull();
          assertThat(one.seat()).isEqualTo(7);
          assertThat(one.reason()).isEqualTo("lunch");
          assertThat(one.time()).isEqualTo("10:00");
        });
    assertThat(view(true, 0, Optional.empty(), QueueCounts.NONE).agents().getFirst().name())
        .isEqualTo("Орлова Нина");
  }

  @Test
  void everyStateIsCountedAlsoThoseThatNobodyIsIn() {
    assertThat(view(false, 0, Optional.empty(), QueueCounts.NONE).states())
        .extracting(group -> group.state() + " " + group.count() + " " + group.time())
        .containsExactly(
            "ready 0 ", "ringing 0 ", "on-call 0 ", "wrap-up 0 ", "paused 1 10:00", "offline 0 ");
  }
}
