package io.dozvon.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The policy of the phone, by itself.
class StepTest {
  private static final PhoneNumber MOBILE = new PhoneNumber("+79161234567");
  private static final PhoneNumber LANDLINE = new PhoneNumber("+74951234567");
  private static final PhoneNumber ABROAD = new PhoneNumber("+4915112345678");
  private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Instant NOON_IN_MOSCOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Tally NONE = new Tally(0, 0, 0);

  @Test
  void aRussianMobileIsDialled() {
    assertThat(toPhone(MOBILE, NONE, policy(Map.of()))).isEqualTo(new Step.Dial());
  }

  @Test
  void aLandlineOrANumberAbroadIsNeverDialledUnlessTheSettingsAllowIt() {
    Step refused = new Step.GiveUp(GiveUpReason.NUMBER_NOT_ALLOWED);
    assertThat(toPhone(LANDLINE, NONE, policy(Map.of()))).isEqualTo(refused);
    assertThat(toPhone(ABROAD, NONE, policy(Map.of()))).isEqualTo(refused);
    ReachSettings wide =
        policy(Map.of("destinations.regions", "RU,DE", "destinations.mobile-only", "false"));
    assertThat(toPhone(LANDLINE, NONE, wide)).isEqualTo(new Step.Dial());
    assertThat(toPhone(ABROAD, NONE, wide)).isEqualTo(new Step.Dial());
  }

  @Test
  void callingHoursAreKeptInTheCalleesTimeZone() {
    ReachSettings byDay = policy(Map.of("hours.from", "09:00", "hours.to", "18:00"));

    assertThat(Step.toPhone(MOBILE, MOSCOW, NONE, byDay, NOON_IN_MOSCOW))
        .isEqualTo(new Step.Dial());
    assertThat(Step.toPhone(MOBILE, VLADIVOSTOK, NONE, byDay, NOON_IN_MOSCOW))
        .isEqualTo(new Step.GiveUp(GiveUpReason.OUTSIDE_CALLING_HOURS));
  }

  @Test
  void callingHoursMayReachPastMidnight() {
    ReachSettings byNight = policy(Map.of("hours.from", "18:00", "hours.to", "02:00"));

    assertThat(Step.toPhone(MOBILE, VLADIVOSTOK, NONE, byNight, NOON_IN_MOSCOW))
        .isEqualTo(new Step.Dial());
    assertThat(Step.toPhone(MOBILE, MOSCOW, NONE, byNight, NOON_IN_MOSCOW))
        .isEqualTo(new Step.GiveUp(GiveUpReason.OUTSIDE_CALLING_HOURS));
  }

  @Test
  void threeCountedFailuresAreNotReachedAndTwoAreNot() {
    assertThat(Step.afterFailure(new Tally(2, 2, 0), policy(Map.of())))
        .isEqualTo(new Step.Wait(Duration.ofSeconds(30)));
    assertThat(Step.afterFailure(new Tally(3, 3, 0), policy(Map.of())))
        .isEqualTo(new Step.Exhaust());
  }

  @Test
  void aPhoneThatMayHaveRungThreeTimesIsLeftAloneThoughNotAllOfItCounts() {
    assertThat(Step.afterFailure(new Tally(2, 3, 1), policy(Map.of())))
        .isEqualTo(new Step.GiveUp(GiveUpReason.RINGS_USED_UP));
  }

  @Test
  void theCarriersFaultsDoNotCountButEndInGivingUp() {
    assertThat(Step.afterFailure(new Tally(0, 0, 2), policy(Map.of())))
        .isInstanceOf(Step.Wait.class);
    assertThat(Step.afterFailure(new Tally(0, 0, 3), policy(Map.of())))
        .isEqualTo(new Step.GiveUp(GiveUpReason.CARRIER_FAULT));
  }

  private static Step toPhone(PhoneNumber number, Tally tally, ReachSettings policy) {
    return Step.toPhone(number, MOSCOW, tally, policy, NOON_IN_MOSCOW);
  }

  private static ReachSettings policy(Map<String, String> settings) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    settings.forEach((key, value) -> source.put("dozvon.reach." + key, value));
    return new Binder(source).bindOrCreate("dozvon.reach", ReachSettings.class);
  }
}
