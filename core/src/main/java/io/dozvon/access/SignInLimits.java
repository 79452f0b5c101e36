package io.dozvon.access;

import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How often a password may be guessed at. A browser its owner has signed in with before is counted
/// by itself; everybody else is counted by address. No number of guesses from elsewhere can keep an
/// owner out.
@Component
final class SignInLimits {
  private static final Duration DAY = Duration.ofDays(1);

  private final Allowances allowances;
  private final SignInSettings settings;

  SignInLimits(Allowances allowances, SignInSettings settings) {
    this.allowances = allowances;
    this.settings = settings;
  }

  /// Taken before the password is looked at, so that of many guesses at once no more are looked at
  /// than are allowed.
  ///
  /// @return how long to wait if none is allowed now
  Optional<Duration> take(String login, Optional<DeviceId> device, AddressPrefix address) {
    return allowances.take(guesses(login, device, address));
  }

  /// It was the right password, and no guess.
  void giveBack(String login, Optional<DeviceId> device, AddressPrefix address) {
    guesses(login, device, address).forEach(allowances::giveBack);
  }

  private List<Allowance> guesses(String login, Optional<DeviceId> device, AddressPrefix address) {
    return device
        .map(known -> List.of(guess("sign-in-device", known.toString(), settings.perDevice())))
        .orElseGet(() ->
            with(
                guess(
                    "sign-in-login-address",
                    login + " " + address.network(),
                    settings.perLoginAndAddress()),
                Allowance.at(
                    address, "sign-in-address", settings.perAddress(), settings.within())));
  }

  private static List<Allowance> with(Allowance first, List<Allowance> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  /// How late a browser that is not known is answered, be the password right or wrong.
  Duration lateness(String login) {
    return allowances.waitFor(anywhere(login)).isPresent() ? settings.slowDown() : Duration.ZERO;
  }

  /// A wrong password for this login in a browser that is not known.
  void countFailure(String login) {
    allowances.take(List.of(anywhere(login)));
  }

  private Allowance anywhere(String login) {
    return guess("sign-in-login", login, settings.perLogin());
  }

  Optional<Duration> takeChange(Person person) {
    return allowances.take(List.of(change(person)));
  }

  void giveBackChange(Person person) {
    allowances.giveBack(change(person));
  }

  private Allowance change(Person person) {
    return guess("password-change", named(person), settings.perLoginAndAddress());
  }

  /// Counted apart from [#takeChange]: who sits at an open session cannot use it up.
  Optional<Duration> takeReset(Person person) {
    return allowances.take(
        List.of(guess("password-reset", named(person), settings.perLoginAndAddress())));
  }

  private static String named(Person person) {
    return person.kind() + " " + person.value();
  }

  /// Each may show that somebody has a login here, and hashes a password.
  Optional<Duration> takeChoice(PhoneNumber number, AddressPrefix address) {
    return allowances.take(
        with(
            new Allowance("login-choice", number.e164(), settings.choicesADay(), DAY),
            Allowance.at(
                address, "login-choice-address", settings.perAddress(), settings.within())));
  }

  /// As [#takeChoice(PhoneNumber, AddressPrefix)], for who was invited.
  Optional<Duration> takeChoice(Person person) {
    return allowances.take(
        List.of(new Allowance("login-choice", named(person), settings.choicesADay(), DAY)));
  }

  private Allowance guess(String kind, String who, int most) {
    return new Allowance(kind, who, most, settings.within());
  }
}
