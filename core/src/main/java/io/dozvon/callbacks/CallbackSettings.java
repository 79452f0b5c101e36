package io.dozvon.callbacks;

import io.dozvon.dialling.ReachSettings.Hours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How people are called back (R5). Where phones may be rung at all, how long, and what counts is
/// said for all calls by `dozvon.reach`.
///
/// @param abandoned whether those are called back who hung up while they waited
/// @param hours when their phones may ring, where they are; the line must be open as well
/// @param timeZone of numbers that tell nothing of where they are, such as Russian mobile ones
/// @param attempts how many counted tries make us give up; also how often a phone may ring at most
/// @param again between two tries that failed on the called side
/// @param carrierAgain before trying again after the carrier's or our own fault
/// @param carrierFaults how many such faults make us give up
/// @param offer for how long an agent sees whom to call before `unanswered` happens
/// @param unanswered what happens then
/// @param agentRing how long the agent's own phone rings
/// @param passOver for how long an agent who did not take one does not get the same one again
/// @param wrapUp how long an agent has after a talk before callers come again
/// @param breath the same, after nobody was reached
/// @param undoWithin how long a cancelled one can be taken back
/// @param ahead how far ahead one can be scheduled
/// @param lapse after how long nobody expects the call any more
@Validated
@ConfigurationProperties("dozvon.callbacks")
public record CallbackSettings(
    @DefaultValue("true") boolean abandoned,
    @NotNull @Valid @DefaultValue Local hours,
    @NotNull @DefaultValue("Europe/Moscow") ZoneId timeZone,
    @Min(1) @Max(10) @DefaultValue("3") int attempts,
    @NotNull @DurationMin(millis = 100) @DurationMax(hours = 24) @DefaultValue("15m")
        Duration again,
    @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("1m")
        Duration carrierAgain,
    @Min(1) @Max(20) @DefaultValue("3") int carrierFaults,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) @DefaultValue("8s") Duration offer,
    @NotNull @DefaultValue("call") Unanswered unanswered,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 2) @DefaultValue("15s")
        Duration agentRing,
    @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("2m")
        Duration passOver,
    @NotNull @DurationMin(millis = 0) @DurationMax(hours = 1) @DefaultValue("30s") Duration wrapUp,
    @NotNull @DurationMin(millis = 0) @DurationMax(minutes = 5) @DefaultValue("5s") Duration breath,
    @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 5) @DefaultValue("15s")
        Duration undoWithin,
    @NotNull @DurationMin(hours = 1) @DurationMax(days = 90) @DefaultValue("14d") Duration ahead,
    @NotNull @DurationMin(hours = 1) @DurationMax(days = 90) @DefaultValue("3d") Duration lapse) {

  /// What happens when an agent does not answer to an offer.
  public enum Unanswered {
    /// Their phone rings all the same.
    CALL,
    /// Another agent gets it, and they are paused.
    PASS
  }

  /// Hours where the called phone is.
  ///
  /// @param from the first minute in which it may ring
  /// @param to the first minute in which it may not any more; the same as `from` means the whole
  ///   day
  public record Local(
      @NotNull @DefaultValue("08:00") LocalTime from,
      @NotNull @DefaultValue("22:00") LocalTime to) {
    Hours asReached() {
      return new Hours(from, to);
    }
  }
}
