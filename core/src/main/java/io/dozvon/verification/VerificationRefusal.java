package io.dozvon.verification;

import io.dozvon.vocabulary.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Why a caller is not verified, or not yet.
public sealed interface VerificationRefusal extends Refusal {
  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /// Nobody is looked for without a call.
  record NoLiveCall() implements VerificationRefusal {
    @Override
    public String id() {
      return "nobody-on-the-line";
    }
  }

  /// It takes two things that the caller said.
  record TooFewCriteria() implements VerificationRefusal {
    @Override
    public String id() {
      return "too-few-criteria";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record SearchedTooOften() implements VerificationRefusal {
    @Override
    public String id() {
      return "searched-too-often";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// There is no such patient or insured person.
  record UnknownRecord() implements VerificationRefusal {
    @Override
    public String id() {
      return "record-to-verify-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// There is no such check of this agent's.
  record UnknownCheck() implements VerificationRefusal {
    @Override
    public String id() {
      return "check-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record CheckOver() implements VerificationRefusal {
    @Override
    public String id() {
      return "check-over";
    }
  }

  /// Nobody verifies themselves.
  record Oneself() implements VerificationRefusal {
    @Override
    public String id() {
      return "verifies-oneself";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// Their name and birth date are not those of one person; the lists have to be put right first.
  record NotOnePerson() implements VerificationRefusal {
    @Override
    public String id() {
      return "not-one-person";
    }
  }

  record IdentifiedAlready() implements VerificationRefusal {
    @Override
    public String id() {
      return "identified-already";
    }
  }

  /// Another check of the same record goes on.
  record CheckedElsewhere() implements VerificationRefusal {
    @Override
    public String id() {
      return "checked-elsewhere";
    }
  }

  /// Too many patients were tried in this call, or from this number.
  record TooManyPatients() implements VerificationRefusal {
    @Override
    public String id() {
      return "too-many-patients";
    }
  }

  /// Too many callers failed for this record.
  ///
  /// @param minutes until it may be tried again
  record RecordLocked(long minutes) implements VerificationRefusal {
    @Override
    public String id() {
      return "record-locked";
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("minutes", minutes);
      return details;
    }
  }

  /// It is not asked, is not known of this patient, was answered rightly, or wrongly too often.
  record ItemNotOpen() implements VerificationRefusal {
    @Override
    public String id() {
      return "item-not-open";
    }
  }

  /// It can be no answer to this item; it does not count as one.
  record AnswerMalformed() implements VerificationRefusal {
    @Override
    public String id() {
      return "answer-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record NotEnough() implements VerificationRefusal {
    @Override
    public String id() {
      return "not-enough-answers";
    }
  }

  record ChecklistUnsound() implements VerificationRefusal {
    @Override
    public String id() {
      return "checklist-unsound";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record OnlyForSupervisors() implements VerificationRefusal {
    @Override
    public String id() {
      return "only-for-supervisors";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  record UnknownAlarm() implements VerificationRefusal {
    @Override
    public String id() {
      return "alarm-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// A word of at least five letters or digits.
  record CodeWordTooShort() implements VerificationRefusal {
    @Override
    public String id() {
      return "code-word-too-short";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record NotFourDigits() implements VerificationRefusal {
    @Override
    public String id() {
      return "not-four-digits";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// It does not say what is wrong.
  record CorrectionIncomplete() implements VerificationRefusal {
    @Override
    public String id() {
      return "correction-incomplete";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }
}
