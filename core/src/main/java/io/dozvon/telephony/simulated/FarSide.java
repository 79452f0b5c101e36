package io.dozvon.telephony.simulated;

import io.dozvon.telephony.dialplan.DemoBehaviour;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the carrier and the phone behind it do with one call, step by step, each step a while after
/// the one before. Written as it happens:
///
/// ```
/// FarSide.silent().rings(AT_ONCE).picksUp(A_SECOND, SHORT_HELLO).presses(A_SECOND, '1')
/// ```
public record FarSide(List<Step> steps) {
  /// What a machine that listens would hear.
  public enum Speech {
    SHORT_HELLO,
    LONG_SPEECH
  }

  /// @see FarSide
  public sealed interface Step {
    Duration after();

    /// 180 Ringing, or 183 with early media.
    record Rings(Duration after) implements Step {}

    record PicksUp(Duration after, Speech speech) implements Step {}

    record Presses(Duration after, char key) implements Step {}

    record HangsUp(Duration after) implements Step {}

    /// @param sipStatus final status of the INVITE (RFC 3261, 21)
    /// @param q850Cause the cause an exchange makes of it, or the carrier gives (RFC 3326)
    record Refuses(Duration after, int sipStatus, Optional<Integer> q850Cause) implements Step {}
  }

  /// As long as a phone in a test takes for anything.
  public static final Duration A_MOMENT = Duration.ofMillis(20);

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  /// Nothing ever comes back.
  public static FarSide silent() {
    return new FarSide(List.of());
  }

  /// Rings, is picked up by a person who presses 1 and stays; all in moments.
  public static FarSide person() {
    return silent().rings(A_MOMENT).picksUp(A_MOMENT, Speech.SHORT_HELLO).presses(A_MOMENT, '1');
  }

  /// Rings, is picked up by a machine that talks on; all in moments.
  public static FarSide voicemail() {
    return silent().rings(A_MOMENT).picksUp(A_MOMENT, Speech.LONG_SPEECH);
  }

  /// Rings, and nobody comes.
  public static FarSide nobody() {
    return silent().rings(A_MOMENT);
  }

  /// Refuses after a moment, e.g. 486 and 17 for busy.
  public static FarSide refusal(int sipStatus, int q850Cause) {
    return silent().refuses(A_MOMENT, sipStatus, q850Cause);
  }

  /// The demonstration's phones, at the pace the demo carrier has at Asterisk.
  public static FarSide of(DemoBehaviour behaviour) {
    FarSide ringing = silent().rings(A_MOMENT);
    FarSide pickedUp = ringing.picksUp(A_SECOND, Speech.SHORT_HELLO);
    return switch (behaviour) {
      case BUSY -> refusal(486, 17);
      case NO_ANSWER -> ringing;
      case PERSON -> pickedUp.presses(TWO_SECONDS, '1');
      case VOICEMAIL -> ringing.picksUp(A_SECOND, Speech.LONG_SPEECH);
      case DECLINED -> ringing.refuses(A_SECOND, 603, 21);
      case CARRIER_FAULT -> refusal(503, 34);
      case UNREACHABLE -> refusal(480, 19);
      case INVALID -> refusal(404, 1);
      case HANGS_UP -> pickedUp.hangsUp(A_MOMENT);
      case WRONG_KEY_FIRST -> pickedUp.presses(TWO_SECONDS, '5').presses(TWO_SECONDS, '1');
    };
  }

  public FarSide rings(Duration after) {
    return then(new Step.Rings(after));
  }

  public FarSide picksUp(Duration after, Speech speech) {
    return then(new Step.PicksUp(after, speech));
  }

  public FarSide presses(Duration after, char key) {
    return then(new Step.Presses(after, key));
  }

  public FarSide hangsUp(Duration after) {
    return then(new Step.HangsUp(after));
  }

  public FarSide refuses(Duration after, int sipStatus, int q850Cause) {
    return then(new Step.Refuses(after, sipStatus, Optional.of(q850Cause)));
  }

  private FarSide then(Step step) {
    return new FarSide(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
