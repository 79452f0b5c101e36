package io.dozvon.access;

import io.dozvon.notifications.CodeFor;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How many codes are sent, where to, and how many wrong ones may be tried.
@Component
final class CodeLimits {
  private static final Logger log = LoggerFactory.getLogger(CodeLimits.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /// What a code is wanted for, or brought for.
  ///
  /// @param known whether it is in a browser that an owner of the number has signed in with: what
  ///   strangers do with the number elsewhere uses up nothing of theirs
  record Request(CodeFor purpose, PhoneNumber number, String address, boolean known) {
    String who() {
      return purpose + " " + number.e164() + (known ? " known" : "");
    }
  }

  private final Allowances allowances;
  private final CodeSettings settings;

  CodeLimits(Allowances allowances, CodeSettings settings) {
    this.allowances = allowances;
    this.settings = settings;
  }

  /// A text reaches mobiles only, and is dear in some countries.
  boolean allow(PhoneNumber number) {
    return number.isMobile() && number.region().filter(settings.regions()::contains).isPresent();
  }

  /// @param goesOut whether a text is sent, and paid; what is not sent is answered alike
  /// @return how long to wait if no code may be sent now
  Optional<Duration> takeSending(Request request, boolean goesOut) {
    Allowance all = new Allowance("code-all", request.purpose().name(), settings.perHour(), HOUR);
    Optional<Duration> wait =
        goesOut
            ? allowances.take(with(all, sendings(request)))
            : allowances.waitFor(all).or(() -> allowances.take(sendings(request)));
    wait.ifPresent(
        until -> log.info("no code is sent to {}: too many, wait {}", request.number(), until));
    return wait;
  }

  private List<Allowance> sendings(Request request) {
    String who = request.who();
    List<Allowance> number =
        List.of(
            new Allowance("code-again", who, 1, settings.again()),
            new Allowance("code-number-hour", who, settings.perNumberAnHour(), HOUR),
            new Allowance("code-number-day", who, settings.perNumberADay(), DAY));
    return request.known()
        ? number
        : with(number, at(request, "code-address", settings.perAddressAnHour(), HOUR));
  }

  /// Taken before a code is looked at, so that of many guesses at once no more are looked at than
  /// are allowed.
  ///
  /// @return how long to wait if no code may be tried now
  Optional<Duration> takeGuess(Request request) {
    return allowances.take(guesses(request));
  }

  /// It was no guess.
  void giveBackGuess(Request request) {
    guesses(request).forEach(allowances::giveBack);
  }

  private List<Allowance> guesses(Request request) {
    Duration within = settings.guessesWithin();
    List<Allowance> number =
        List.of(new Allowance("code-guess", request.who(), settings.guesses(), within));
    return request.known()
        ? number
        : with(number, at(request, "code-guess-address", settings.guessesPerAddress(), within));
  }

  private static List<Allowance> at(Request request, String kind, int most, Duration per) {
    return Allowance.at(AddressPrefix.of(request.address()), kind, most, per);
  }

  private static List<Allowance> with(Allowance last, List<Allowance> first) {
    return with(first, List.of(last));
  }

  private static List<Allowance> with(List<Allowance> first, List<Allowance> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }
}
