package io.dozvon.cli.bench.storm;

import static io.dozvon.cli.bench.storm.StormScene.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.cli.bench.storm.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Records that agree are spoilt in one way at a time.
class ComparisonTest {
  @Test
  void recordsThatAgreeGiveNoDifference() {
    assertThat(StormScene.notReached().differences()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void aDifferenceIsFound(Kind kind, Consumer<StormScene> spoil) {
    StormScene scene = StormScene.notReached();
    spoil.accept(scene);
    assertThat(scene.kinds()).contains(kind);
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        spoils(Kind.ATTEMPT_WITHOUT_END, scene -> scene.replaceLast(open(last(scene)))),
        spoils(Kind.ATTEMPT_WITHOUT_OUTCOME, scene -> scene.replaceLast(open(last(scene)))),
        spoils(Kind.SEQUENCE_WITH_GAP, scene -> scene.attempts.remove(1)),
        spoils(Kind.CALL_WITHOUT_ATTEMPT, scene -> scene.call("refuses-486")),
        spoils(Kind.ATTEMPT_NEVER_SEEN, scene -> scene.calls.removeLast()),
        spoils(Kind.COUNTED_WRONGLY, scene -> scene.calls.removeLast()),
        spoils(Kind.COUNTED_WRONGLY, ComparisonTest::countsTwoOnly),
        spoils(Kind.RUNG_TOO_OFTEN, ComparisonTest::ringsAFourthTime),
        spoils(Kind.CONSULTATION_STUCK, scene -> scene.state = "calling"),
        spoils(Kind.REACH_STUCK, scene -> scene.reachEnded = Optional.empty()),
        spoils(Kind.LEG_LEFT, scene -> scene.legsLeft = 1),
        spoils(Kind.LEG_WITHOUT_ATTEMPT, ComparisonTest::hasAStrangersLeg),
        spoils(Kind.ATTEMPT_WITHOUT_LEG, scene -> scene.legs.clear()),
        spoils(Kind.TIMES_DIFFER, ComparisonTest::hasALegThatEndedLater),
        spoils(Kind.UNEXPLAINED_END, scene -> scene.attempt("unknown", false, true)),
        spoils(Kind.UNEXPLAINED_END, scene -> scene.attempt("exchange-failure", false, false)),
        spoils(Kind.UNEXPLAINED_END, scene -> scene.attempt("cancelled", false, false)),
        spoils(Kind.RANG_UNKNOWN_TO_US, ComparisonTest::ringsUnheard),
        spoils(Kind.CONVERSATION_CUT, ComparisonTest::isCut),
        spoils(
            Kind.EVENT_PARKED,
            scene -> scene.parked.add(new Stored.Parked(second(5), "Gone", "broken"))));
  }

  private static Arguments spoils(Kind kind, Consumer<StormScene> spoil) {
    return Arguments.of(kind, spoil);
  }

  private static Stored.Attempt last(StormScene scene) {
    return scene.attempts.getLast();
  }

  private static Stored.Attempt open(Stored.Attempt it) {
    return new Stored.Attempt(
        it.id(),
        it.reach(),
        it.consultation(),
        it.sequence(),
        it.number(),
        it.leg(),
        it.intendedAt(),
        it.dialledAt(),
        it.ringingAt(),
        it.answeredAt(),
        Optional.empty(),
        Optional.empty());
  }

  private static void countsTwoOnly(StormScene scene) {
    scene.attempts.removeLast();
    scene.calls.removeLast();
    scene.attempt("congestion", false, false);
    scene.call("refuses-503");
  }

  private static void ringsAFourthTime(StormScene scene) {
    scene.attempts.clear();
    scene.calls.clear();
    for (int i = 0; i <= Times.ATTEMPTS; i++) {
      scene.attempt("no-answer", true, true);
      scene.call(Call.RINGS, Call.CANCELLED);
    }
  }

  private static void hasAStrangersLeg(StormScene scene) {
    Leg leg = new Leg(UUID.randomUUID(), "PJSIP/carrier-9", second(1), none(), none());
    scene.legs.put(leg.id(), leg);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static void hasALegThatEndedLater(StormScene scene) {
    scene.legs.computeIfPresent(
        last(scene).leg(),
        (id, leg) ->
            new Leg(id, leg.channel(), leg.began(), leg.answered(), Optional.of(second(58))));
  }

  private static void ringsUnheard(StormScene scene) {
    scene.attempt("exchange-failure", false, false);
    scene.call(Call.RINGS);
  }

  private static void isCut(StormScene scene) {
    scene.attempt("answered", false, true);
    scene.call(Call.RINGS, Call.PICKS_UP, "presses-1", Call.BYE);
  }

  @ParameterizedTest
  @CsvSource({
    "answered, rings picks-up",
    "answered, refuses-486",
    "busy, refuses-603",
    "busy, rings",
    "declined, refuses-486",
    "refused-by-carrier, refuses-404",
    "invalid-number, refuses-480",
    "unreachable, refuses-486",
    "congestion, refuses-486",
    "no-answer, refuses-480",
    "no-answer, picks-up",
    "no-response, rings",
    "machine, rings picks-up presses-1",
    "machine, rings",
    "not-confirmed, rings picks-up presses-1",
  })
  void whatTheCarrierDidNotDoIsADifference(String disposition, String steps) {
    StormScene scene = new StormScene();
    scene.reachState = "gave-up";
    scene.attempt(disposition, false, true);
    scene.call(steps.split(" "));
    assertThat(scene.kinds()).contains(Kind.CARRIER_SAYS_OTHERWISE);
  }

  @ParameterizedTest
  @CsvSource({
    "answered, rings picks-up presses-1 leaves",
    "busy, refuses-600",
    "busy, rings refuses-486",
    "declined, refuses-603",
    "refused-by-carrier, refuses-403",
    "invalid-number, refuses-484",
    "unreachable, refuses-408",
    "congestion, refuses-503",
    "no-answer, rings cancelled",
    "no-response, cancelled",
    "machine, rings picks-up bye",
    "not-confirmed, rings picks-up presses-5",
  })
  void whatTheCarrierDidIsNone(String disposition, String steps) {
    StormScene scene = new StormScene();
    scene.reachState = "gave-up";
    scene.attempt(disposition, false, true);
    scene.call(steps.split(" "));
    assertThat(scene.differences()).isEmpty();
  }

  @Test
  void anOutageExplainsAnEndThatNobodySaw() {
    StormScene scene = StormScene.notReached();
    scene.reachState = "gave-up";
    scene.attempt("unknown", false, true);
    scene.call(Call.RINGS);
    scene.outage(Trouble.Kind.FIRST_NODE_KILLED, 31, 36);
    assertThat(scene.differences()).isEmpty();
  }

  @Test
  void anOutageExplainsNoFourthRing() {
    StormScene scene = StormScene.notReached();
    ringsAFourthTime(scene);
    scene.outage(Trouble.Kind.EXCHANGE_FROZEN, 0, 60);
    assertThat(scene.kinds()).contains(Kind.RUNG_TOO_OFTEN);
  }

  @Test
  void theServicesDeathExplainsNoCutConversation() {
    StormScene scene = StormScene.notReached();
    isCut(scene);
    scene.outage(Trouble.Kind.FIRST_NODE_KILLED, 0, 60);
    assertThat(scene.kinds()).contains(Kind.CONVERSATION_CUT);
    scene.outage(Trouble.Kind.EXCHANGE_KILLED, 33, 35);
    assertThat(scene.kinds()).doesNotContain(Kind.CONVERSATION_CUT);
  }

  @Test
  void aCallThatCameLateBelongsToTheAttemptWhoseLegBeganLastBeforeIt() {
    StormScene scene = StormScene.notReached();
    List<Call> late = new ArrayList<>(scene.calls);
    Call first = late.removeFirst();
    late.add(
        new Call(
            first.number(),
            9,
            List.of(
                new Call.Step("called-a", second(20)), new Call.Step("refuses-486", second(21)))));
    scene.calls.clear();
    scene.calls.addAll(late);
    assertThat(scene.differences()).isEmpty();
  }
}
