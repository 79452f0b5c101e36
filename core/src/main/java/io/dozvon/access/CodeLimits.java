package io.dozvon.access;

import io.dozvon.notifications.CodeFor;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How many codes are sent, where to, and how many wrong ones may be tried.
@Component
final class CodeLimits {
  private static final Logger log = LoggerFactory.getLogger(CodeLimits.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String EVERYBODY = "";

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

  /// @return how long to wait if no code may be sent now
  Optional<Duration> takeSending(CodeFor purpose, PhoneNumber to, String address) {
    Optional<Duration> wait =
        allowances.take(
            List.of(
                new Allowance("code-again", purpose + " " + to.e164(), 1, settings.again()),
                new Allowance("code-number-hour", to.e164(), settings.perNumberAnHour(), HOUR),
                new Allowance("code-number-day", to.e164(), settings.perNumberADay(), DAY),
                new Allowance("code-address", network(address), settings.perAddressAnHour(), HOUR),
                new Allowance("code-all", EVERYBODY, settings.perHour(), HOUR)));
    wait.ifPresent(until -> log.info("no code is sent to {}: too many, wait {}", to, until));
    return wait;
  }

  /// Taken before a code is looked at, so that of many guesses at once no more are looked at than
  /// are allowed.
  ///
  /// @return how long to wait if no code may be tried now
  Optional<Duration> takeGuess(CodeFor purpose, PhoneNumber number, String address) {
    return allowances.take(guesses(purpose, number, address));
  }

  /// It was no guess.
  void giveBackGuess(CodeFor purpose, PhoneNumber number, String address) {
    guesses(purpose, number, address).forEach(allowances::giveBack);
  }

  private List<Allowance> guesses(CodeFor purpose, PhoneNumber number, String address) {
    Duration within = settings.guessesWithin();
    return List.of(
        new Allowance("code-guess", purpose + " " + number.e164(), settings.guesses(), within),
        new Allowance(
            "code-guess-address", network(address), settings.guessesPerAddress(), within));
  }

  private static String network(String address) {
    return AddressPrefix.of(address).text();
  }
}
