package io.dozvon.cli.bench.storm;

import static io.dozvon.cli.bench.storm.Trouble.Victim.EXCHANGE;

import io.dozvon.cli.bench.storm.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds an attempt against what the carrier did.
final class AgainstCarrier {
  /// A person's doing and our giving up may cross.
  private static final Duration CROSSING = Duration.ofSeconds(2);

  private AgainstCarrier() {}

  static Stream<Difference> compare(Case it) {
    return Stream.of(seen(it), disposition(it), status(it), ringing(it), counting(it))
        .flatMap(Optional::stream);
  }

  /// What we wrote down of the carrier has to come from a call.
  private static Optional<Difference> seen(Case it) {
    boolean heard =
        it.attempt().ringingAt().isPresent()
            || it.attempt().outcome().flatMap(Stored.Outcome::sipStatus).isPresent();
    boolean dialled = it.attempt().dialledAt().isPresent() && !it.metAny();
    return it.call().isEmpty() && (heard || dialled)
        ? Optional.of(it.differs(Kind.ATTEMPT_NEVER_SEEN, heard ? "heard of" : "dialled"))
        : Optional.empty();
  }

  private static Optional<Difference> disposition(Case it) {
    return it.attempt()
        .outcome()
        .map(Stored.Outcome::disposition)
        .filter(disposition -> !agrees(disposition, it))
        .map(disposition -> it.differs(kind(disposition), "met " + it.outages()));
  }

  private static Kind kind(String disposition) {
    return switch (disposition) {
      case "unknown", "exchange-failure" -> Kind.UNEXPLAINED_END;
      default -> Kind.CARRIER_SAYS_OTHERWISE;
    };
  }

  /// Whether the carrier did what the disposition says. Where the exchange stood still, what the
  /// carrier did may have come too late to matter.
  private static boolean agrees(String disposition, Case it) {
    return switch (disposition) {
      case "answered" -> it.called(call -> call.pressed('1'));
      case "busy" -> it.refusedWith(486, 600);
      case "declined" -> it.refusedWith(603);
      case "refused-by-carrier" -> it.refusedWith(403);
      case "invalid-number" -> it.refusedWith(404, 484);
      case "unreachable" -> it.refusedWith(480, 408);
      case "congestion" -> it.refusedWith(500, 503);
      case "no-answer" -> it.called(call -> wasNotAnswered(call, it));
      case "machine" -> it.called(call -> wasNotConfirmed(call, it));
      case "not-confirmed" -> it.called(call -> wasNotConfirmed(call, it));
      case "no-response" -> it.met(EXCHANGE) || !it.called(Call::rang) && !isRefused(it);
      case "unknown", "exchange-failure" -> it.metAny();
      case "cancelled" -> true;
      default -> false;
    };
  }

  private static boolean isRefused(Case it) {
    return it.call().flatMap(Call::refusal).isPresent();
  }

  private static boolean wasNotAnswered(Call call, Case it) {
    boolean refused = call.refusal().isPresent() && !it.refusedWith(408, 480);
    return call.rang() && !refused && (it.met(EXCHANGE) || !pickedUpInTime(call, it));
  }

  private static boolean pickedUpInTime(Call call, Case it) {
    return call.when(Call.PICKS_UP).filter(at -> isBeforeEnd(at, it)).isPresent();
  }

  private static boolean isBeforeEnd(Instant at, Case it) {
    Instant end = it.attempt().outcome().map(Stored.Outcome::at).orElse(Instant.MAX);
    return at.isBefore(end.minus(CROSSING));
  }

  private static boolean wasNotConfirmed(Call call, Case it) {
    return call.did(Call.PICKS_UP) && (it.met(EXCHANGE) || !confirmedInTime(call));
  }

  private static boolean confirmedInTime(Call call) {
    Instant pickedUp = call.when(Call.PICKS_UP).orElseThrow();
    Instant limit = pickedUp.plus(Times.CONFIRM).minusSeconds(1);
    return call.when(Call.PRESSES + '1').filter(limit::isAfter).isPresent();
  }

  private static Optional<Difference> status(Case it) {
    Optional<Integer> told = it.attempt().outcome().flatMap(Stored.Outcome::sipStatus);
    Optional<Integer> said = it.call().flatMap(Call::refusal);
    return told.isPresent() && said.isPresent() && !told.equals(said)
        ? Optional.of(it.differs(Kind.CARRIER_SAYS_OTHERWISE, "SIP status " + told.get()))
        : Optional.empty();
  }

  /// What rang must be taken to have rung, or the phone may ring once too often.
  private static Optional<Difference> ringing(Case it) {
    boolean denied = it.attempt().outcome().filter(outcome -> !outcome.rang()).isPresent();
    boolean rang = it.called(call -> ringsAt(call).filter(at -> isBeforeEnd(at, it)).isPresent());
    boolean crossed = it.attempt().ended("cancelled") && it.metAny();
    return denied && rang && !crossed
        ? Optional.of(it.differs(Kind.RANG_UNKNOWN_TO_US, "taken not to have rung"))
        : Optional.empty();
  }

  private static Optional<Instant> ringsAt(Call call) {
    return call.when(Call.RINGS).or(() -> call.when(Call.PICKS_UP));
  }

  private static Optional<Difference> counting(Case it) {
    boolean counted = it.attempt().outcome().filter(Stored.Outcome::counted).isPresent();
    return counted && it.call().isEmpty()
        ? Optional.of(it.differs(Kind.COUNTED_WRONGLY, "counted, but nobody was called"))
        : Optional.empty();
  }
}
