package io.dozvon.access;

import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How often the second factor may be guessed at. Only who knows the password comes so far. A
/// browser its owner has signed in with before is counted by itself: whoever has found out the
/// password and guesses elsewhere uses up nothing of the owner's.
@Component
final class SecondFactorLimits {
  private final Allowances allowances;
  private final SignInSettings settings;
  private final StaffSignInSettings staff;

  SecondFactorLimits(Allowances allowances, SignInSettings settings, StaffSignInSettings staff) {
    this.allowances = allowances;
    this.settings = settings;
    this.staff = staff;
  }

  /// Taken before a code is looked at, so that of many guesses at once no more are looked at than
  /// are allowed.
  ///
  /// @return how long to wait if none is allowed now
  Optional<Duration> take(Person person, Optional<DeviceId> device, AddressPrefix address) {
    return allowances.take(guesses(person, device, address));
  }

  /// It was no guess.
  void giveBack(Person person, Optional<DeviceId> device, AddressPrefix address) {
    guesses(person, device, address).forEach(allowances::giveBack);
  }

  private List<Allowance> guesses(Person person, Optional<DeviceId> device, AddressPrefix address) {
    return device
        .map(
            known -> List.of(guess("second-factor-device", known.toString(), settings.perDevice())))
        .orElseGet(() ->
            Stream.concat(
                    Stream.of(
                        guess(
                            "second-factor-person",
                            person.kind() + " " + person.value(),
                            staff.perPerson())),
                    Allowance.at(
                        address, "second-factor-address", settings.perAddress(), settings.within())
                        .stream())
                .toList());
  }

  private Allowance guess(String kind, String who, int most) {
    return new Allowance(kind, who, most, settings.within());
  }
}
