package io.dozvon.dialling;

import io.dozvon.telephony.Confirmation;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.Fault;
import io.dozvon.vocabulary.KnownRegions;
import io.dozvon.vocabulary.PhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The policy of reaching a patient (R13; the numbers are policy, not law).
///
/// @param webRing how long the call window rings before the phone is tried
/// @param webShown how soon an open page must have shown the window; a page that does not is asleep
/// @param attempts how many counted phone attempts make "not reached"; also how often the phone may
///   ring at most
/// @param ring how long the phone rings in one attempt
/// @param pause between two phone attempts
/// @param carrierPause before trying again after the carrier's or our own fault
/// @param carrierFaults how many such faults in one reach make us give up
/// @param confirm how a person is told from a voicemail
/// @param confirmWithin how long a confirmation may take from the answer on
/// @param counted which dispositions count if they are the called side's doing
/// @param destinations which numbers may be dialled at all
/// @param hours when the phone may ring, in the callee's time zone
@Validated
@ConfigurationProperties("dozvon.reach")
public record ReachSettings(
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) @DefaultValue("30s")
        Duration webRing,
    @NotNull @DurationMin(millis = 500) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration webShown,
    @Min(1) @Max(10) @DefaultValue("3") int attempts,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 3) @DefaultValue("35s") Duration ring,
    @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 30) @DefaultValue("30s")
        Duration pause,
    @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) @DefaultValue("5s")
        Duration carrierPause,
    @Min(1) @Max(20) @DefaultValue("3") int carrierFaults,
    @NotNull @DefaultValue("press-one") Confirmation confirm,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 2) @DefaultValue("20s")
        Duration confirmWithin,
    @NotNull
        @CanCount
        @DefaultValue({
          "busy",
          "no-answer",
          "declined",
          "unreachable",
          "invalid-number",
          "machine",
          "not-confirmed"
        })
        Set<Disposition> counted,
    @Valid @DefaultValue Destinations destinations,
    @Valid @DefaultValue Hours hours)
    implements Counting {

  @Override
  public boolean counts(Channel channel, Ending ending) {
    return channel == Channel.PHONE
        && ending.fault() == Fault.CALLED
        && counted.contains(ending.disposition());
  }

  /// Whether an attempt counts of which somebody said later who had picked up.
  ///
  /// @param recorded whether it counts by its outcome
  boolean counts(Correction.Said said, boolean recorded) {
    return switch (said) {
      case VOICEMAIL -> counted.contains(Disposition.MACHINE);
      case WRONG_PERSON -> false;
      case AS_RECORDED -> recorded;
    };
  }

  /// Which numbers may be dialled; everything else is never dialled, whoever asks.
  ///
  /// @param regions ISO 3166-1 codes of the countries
  /// @param mobileOnly whether landlines are left out
  public record Destinations(
      @NotEmpty @KnownRegions @DefaultValue("RU") Set<String> regions,
      @DefaultValue("true") boolean mobileOnly) {
    public boolean allow(PhoneNumber number) {
      return number.region().filter(regions::contains).isPresent()
          && (!mobileOnly || number.isMobile());
    }
  }

  /// Calling hours. May reach past midnight.
  ///
  /// @param from the first minute in which the phone may ring
  /// @param to the first minute in which it may not any more; the same as `from` means the whole
  ///   day
  public record Hours(
      @NotNull @DefaultValue("00:00") LocalTime from,
      @NotNull @DefaultValue("00:00") LocalTime to) {
    /// Whether the phone may ring now, where it is that late.
    public boolean allow(Instant now, ZoneId zone) {
      LocalTime there = LocalTime.ofInstant(now, zone);
      if (from.equals(to)) {
        return true;
      }
      return from.isBefore(to)
          ? !there.isBefore(from) && there.isBefore(to)
          : !there.isBefore(from) || there.isBefore(to);
    }
  }
}
