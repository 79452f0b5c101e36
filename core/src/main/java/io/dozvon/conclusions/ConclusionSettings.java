package io.dozvon.conclusions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How patients learn of conclusions, and by when doctors write them (R16).
///
/// @param tellWithin how late a patient may still be told by a text that there is one
/// @param dueWithin how long after a consultation's end its conclusion is due
/// @param remindBefore how long before that the doctor is reminded
/// @param remindAgainEvery how often they are reminded after it
/// @param remindAgainAtMost for how many times
/// @param lookEvery how often a node looks whether somebody is to be reminded
/// @param owedWhenNotReached whether a conclusion is owed too of a patient who was not reached
///   (R13): nothing was said and nothing examined, so that usually none is; the doctor may write
///   one
@Validated
@ConfigurationProperties("dozvon.conclusions")
public record ConclusionSettings(
    @NotNull @DurationMin(minutes = 1) @DefaultValue("24h") Duration tellWithin,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("24h") Duration dueWithin,
    @NotNull @DurationMin(seconds = 0) @DefaultValue("2h") Duration remindBefore,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("24h") Duration remindAgainEvery,
    @Min(0) @Max(100) @DefaultValue("7") int remindAgainAtMost,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("30s")
        Duration lookEvery,
    @DefaultValue("false") boolean owedWhenNotReached) {

  /// When to remind next of a conclusion that is due then: before, when it is due, and after it.
  ///
  /// @return empty if the doctor was reminded often enough
  Optional<Instant> nextReminder(Instant due, Instant now) {
    if (now.isBefore(due.minus(remindBefore))) {
      return Optional.of(due.minus(remindBefore));
    }
    return IntStream.rangeClosed(0, remindAgainAtMost)
        .mapToObj(count -> due.plus(remindAgainEvery.multipliedBy(count)))
        .filter(at -> at.isAfter(now))
        .findFirst();
  }
}
