package io.dozvon.cli.bench.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StormPlanTest {
  private static final StormPlan PLAN = new StormPlan(42, Duration.ofMinutes(60));

  @Test
  void theSameSeedGivesTheSamePlan() {
    StormPlan again = new StormPlan(42, Duration.ofMinutes(60));
    assertThat(calls(again)).isEqualTo(calls(PLAN));
    assertThat(again.troubles()).isEqualTo(PLAN.troubles());
  }

  @Test
  void anotherSeedGivesAnother() {
    StormPlan other = new StormPlan(43, Duration.ofMinutes(60));
    assertThat(other.call(1)).isNotEqualTo(PLAN.call(1));
    assertThat(other.troubles()).isNotEqualTo(PLAN.troubles());
  }

  @Test
  void everythingThatCanHappenHappens() {
    assertThat(calls(PLAN).stream().flatMap(call -> call.phone().stream()))
        .contains(PhoneConduct.values());
    assertThat(calls(PLAN).stream().flatMap(call -> call.desk().stream()))
        .contains(DeskConduct.values());
    assertThat(calls(PLAN).stream().map(CallPlan::meanwhile)).contains(CallPlan.Meanwhile.values());
    assertThat(PLAN.troubles().stream().map(Trouble::kind)).contains(Trouble.Kind.values());
  }

  @Test
  void nobodySuffersTwoTroublesAtATime() {
    for (Trouble.Victim victim : Trouble.Victim.values()) {
      List<Trouble> troubles =
          PLAN.troubles().stream().filter(it -> it.kind().victim() == victim).toList();
      assertThat(IntStream.range(1, troubles.size()))
          .allMatch(i -> troubles.get(i).at().compareTo(end(troubles.get(i - 1))) > 0);
    }
  }

  private static Duration end(Trouble trouble) {
    return trouble.at().plus(trouble.lasts());
  }

  @Test
  void eachPhoneIsOneConsultationsAlone() {
    assertThat(calls(PLAN)).extracting(CallPlan::number).doesNotHaveDuplicates();
    assertThat(calls(PLAN)).extracting(CallPlan::deskName).doesNotHaveDuplicates();
  }

  @Test
  void everyConductHasALetterOfItsOwn() {
    assertThat(PhoneConduct.scenarios()).hasSize(PhoneConduct.values().length);
    assertThat(Arrays.stream(DeskConduct.values()).map(DeskConduct::letter).distinct())
        .hasSameSizeAs(DeskConduct.values());
  }

  private static List<CallPlan> calls(StormPlan plan) {
    return Stream.iterate(1, i -> i + 1).limit(500).map(plan::call).toList();
  }
}
