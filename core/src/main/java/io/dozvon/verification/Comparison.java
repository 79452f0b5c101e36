package io.dozvon.verification;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Codes;
import io.dozvon.notifications.CodeFor;
import io.dozvon.programmes.SpokenName;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import org.springframework.stereotype.Component;

/// Compares what a caller says with what is stored, and tells nothing else of it.
@Component
class Comparison {
  private final Codes codes;
  private final PhoneSecrets secrets;

  Comparison(Codes codes, PhoneSecrets secrets) {
    this.codes = codes;
    this.secrets = secrets;
  }

  /// Whether there is anything to compare an answer with.
  boolean isPossible(Item item, Claim claim) {
    return switch (item) {
      case FULL_NAME, BIRTH_DATE, POLICY, SPONSOR -> true;
      case DOCUMENT -> secrets.isSet(PhoneSecret.DOCUMENT, claim.patient().id());
      case CODE_WORD -> secrets.isSet(PhoneSecret.CODE_WORD, claim.patient().id());
      case CODE -> codes.isFor(claim.patient().phone());
    };
  }

  /// Whether the sponsor's list shows it, and not only what the patient set for themselves.
  static boolean isOfList(Item item, Claim claim) {
    return switch (item) {
      case FULL_NAME, BIRTH_DATE, POLICY, SPONSOR -> true;
      case DOCUMENT, CODE_WORD -> false;
      case CODE -> claim.hasListedPhone();
    };
  }

  /// @return whether it matches; refused if it can be no answer
  Answer<Boolean> compare(Item item, String said, Claim claim) {
    return switch (item) {
      case FULL_NAME -> Answer.granted(SpokenName.means(said, claim.listed().name()));
      case BIRTH_DATE ->
          SpokenDate.parse(said)
              .map(date -> Answer.granted(date.equals(claim.listed().birthDate())))
              .orElse(malformed());
      case POLICY ->
          PolicyNumber.parse(said)
              .map(number -> Answer.granted(number.equals(claim.listed().policy())))
              .orElse(malformed());
      case SPONSOR -> Answer.granted(SpokenSponsor.means(said, claim.programme().sponsor()));
      case DOCUMENT -> secret(PhoneSecret.DOCUMENT, said, claim);
      case CODE_WORD -> secret(PhoneSecret.CODE_WORD, said, claim);
      case CODE -> code(said, claim.patient().phone());
    };
  }

  private Answer<Boolean> secret(PhoneSecret kind, String said, Claim claim) {
    return kind.read(said)
        .map(read -> Answer.granted(secrets.isRight(kind, claim.patient().id(), read)))
        .orElse(malformed());
  }

  private Answer<Boolean> code(String said, PhoneNumber number) {
    return switch (codes.confirmForStaff(CodeFor.VERIFICATION, number, said)) {
      case Answer.Granted<PhoneNumber> _ -> Answer.granted(true);
      case Answer.Refused<PhoneNumber>(AccessRefusal.CodeWrong _) -> Answer.granted(false);
      case Answer.Refused<PhoneNumber>(var why) -> Answer.refused(why);
    };
  }

  private static Answer<Boolean> malformed() {
    return Answer.refused(new VerificationRefusal.AnswerMalformed());
  }
}
