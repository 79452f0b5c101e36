package io.dozvon.programmes;

import io.dozvon.programmes.Entitlement.How;
import io.dozvon.programmes.Identification.Reason;
import io.dozvon.vocabulary.PersonName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Who of the insured somebody is. It takes the full name, the birth date, and one of phone or
/// policy number: names and birth dates are no secret and are shared by strangers (a city of
/// millions has several of each common name born on a day), while the phone was confirmed by a code
/// and the policy number is known to its holder. Whatever is less is never a guess in anybody's
/// favour: the contact centre looks (R5).
public final class Matching {
  private Matching() {}

  /// What came of comparing.
  public sealed interface Result {
    record Match(Insured insured, How how) implements Result {}

    record None(Reason reason) implements Result {}
  }

  /// @param candidates those who share the name and birth date, the phone or the policy number
  public static Result among(Collection<Insured> candidates, Sought sought) {
    List<Result.Match> matches =
        candidates.stream().flatMap(insured -> match(insured, sought).stream()).toList();
    return switch (matches.size()) {
      case 0 ->
          new Result.None(candidates.isEmpty() ? Reason.NO_MATCH : nearest(candidates, sought));
      case 1 -> matches.getFirst();
      default -> new Result.None(Reason.SEVERAL_MATCHES);
    };
  }

  private static Optional<Result.Match> match(Insured insured, Sought sought) {
    Listed listed = insured.listed();
    if (!isSamePerson(listed, sought.name(), sought.birthDate())) {
      return Optional.empty();
    }
    if (sought.policy().filter(listed.policy()::equals).isPresent()) {
      return Optional.of(new Result.Match(insured, How.POLICY_NUMBER));
    }
    return listed
        .phone()
        .filter(sought.phone()::equals)
        .map(_ -> new Result.Match(insured, How.PHONE));
  }

  /// Whether name and birth date are the same; a patronymic may be missing on one side.
  static boolean isSamePerson(Listed listed, PersonName name, LocalDate birthDate) {
    return listed.birthDate().equals(birthDate) && isSameName(listed.name(), name);
  }

  /// Whether they may be one person though the service does not find them by itself: a letter
  /// differs, they married, or the birth date was mistyped. Of those an agent may say so (R5).
  public static boolean mayBeSamePerson(Listed listed, PersonName name, LocalDate birthDate) {
    boolean sameDay = listed.birthDate().equals(birthDate);
    boolean nearName = differInOneLetterAtMost(NameKey.of(listed.name()), NameKey.of(name));
    return sameDay
        ? nearName || hasSameGivenNames(listed.name(), name)
        : isSameName(listed.name(), name);
  }

  /// Whether two names are one person's, as far as they are known.
  public static boolean isSameName(PersonName one, PersonName other) {
    return NameKey.of(one).equals(NameKey.of(other)) && isSamePatronymic(one, other);
  }

  /// Whether an entry that was changed still means the same person: a letter was corrected, or they
  /// married. Whatever is more than that is somebody else who got the policy number.
  static boolean isCorrection(Listed before, Listed now) {
    return before.birthDate().equals(now.birthDate())
        && (hasSameGivenNames(before.name(), now.name())
            || differInOneLetterAtMost(NameKey.of(before.name()), NameKey.of(now.name())));
  }

  private static boolean hasSameGivenNames(PersonName one, PersonName other) {
    return NameKey.of(one.given()).equals(NameKey.of(other.given()))
        && isSamePatronymic(one, other);
  }

  private static boolean isSamePatronymic(PersonName one, PersonName other) {
    Optional<String> ours = one.patronymic().map(NameKey::of);
    Optional<String> theirs = other.patronymic().map(NameKey::of);
    return ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs);
  }

  /// A stranger who had the phone before is no near match; one with the same birth date or a name
  /// that differs in a letter is.
  private static Reason nearest(Collection<Insured> candidates, Sought sought) {
    return candidates.stream().anyMatch(insured -> isNear(insured.listed(), sought))
        ? Reason.NEAR_MATCH
        : Reason.NO_MATCH;
  }

  private static boolean isNear(Listed listed, Sought sought) {
    return listed.birthDate().equals(sought.birthDate())
        || differInOneLetterAtMost(NameKey.of(listed.name()), NameKey.of(sought.name()));
  }

  /// One letter changed, left out or put in.
  static boolean differInOneLetterAtMost(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }
}
