package io.dozvon.patients;

import io.dozvon.patients.store.ProfileStore;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How often patients may change what is known of them. Each change is told to organisations, and
/// one of who they are is looked up in the insured lists: who could try names and policy numbers
/// without end would find somebody else's. A phone is changed by a code, and codes have limits of
/// their own.
@Component
class ChangeLimits {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Set<ProfileField> TYPED = fields(field -> field != ProfileField.PHONE);
  private static final Set<ProfileField> IDENTITY = fields(ProfileField::saysWhoTheyAre);

  private final ProfileStore store;
  private final ProfileSettings settings;
  private final ContactCentreSettings centre;
  private final Clock clock;

  ChangeLimits(
      ProfileStore store, ProfileSettings settings, ContactCentreSettings centre, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.centre = centre;
    this.clock = clock;
  }

  private static Set<ProfileField> fields(Predicate<ProfileField> which) {
    return Arrays.stream(ProfileField.values())
        .filter(which)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// For whoever holds the patient until their transaction ends.
  ///
  /// @return what they wish to be
  Answer<Patient> allow(Patient before, Patient after) {
    Instant now = clock.instant();
    Set<ProfileField> changed =
        ProfileChange.between(before, after, now).stream()
            .map(ProfileChange::field)
            .collect(Collectors.toSet());
    if (isTooMuch(changed, IDENTITY, settings.identityChangesADay(), before, now)) {
      return Answer.refused(new PatientRefusal.IdentityChangedTooOften(centre.number().national()));
    }
    return isTooMuch(changed, TYPED, settings.changesADay(), before, now)
        ? Answer.refused(new PatientRefusal.ChangedTooOften(settings.changesADay()))
        : Answer.granted(after);
  }

  private boolean isTooMuch(
      Set<ProfileField> changed, Set<ProfileField> counted, int most, Patient of, Instant now) {
    return changed.stream().anyMatch(counted::contains)
        && store.countChanges(of.id(), counted, now.minus(DAY)) >= most;
  }
}
