package io.dozvon.patients;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why the patients' room says no.
public sealed interface PatientRefusal extends Refusal {

  record UnknownPatient() implements PatientRefusal {
    @Override
    public String id() {
      return "patient-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record BornInTheFuture() implements PatientRefusal {
    @Override
    public String id() {
      return "birth-date-in-the-future";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record BornTooLongAgo() implements PatientRefusal {
    @Override
    public String id() {
      return "birth-date-too-long-ago";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// What was agreed to is no longer in force: the documents have to be read again.
  record ConsentChanged() implements PatientRefusal {
    @Override
    public String id() {
      return "consent-changed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// A consent that was not given cannot be taken back.
  record NothingToWithdraw() implements PatientRefusal {
    @Override
    public String id() {
      return "consent-not-given";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The patient does not agree to all documents in force (R2).
  record ConsentsDue() implements PatientRefusal {
    @Override
    public String id() {
      return "consents-due";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Text messages go to mobile phones only (R1).
  record PhoneNotMobile() implements PatientRefusal {
    @Override
    public String id() {
      return "phone-not-mobile";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// There is no registration under way in this browser, or it was left alone for too long.
  record RegistrationExpired() implements PatientRefusal {
    @Override
    public String id() {
      return "registration-expired";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Somebody with this number, name and birth date has a login already, or the registration begun
  /// in this browser became a patient a moment ago.
  record AlreadyRegistered() implements PatientRefusal {
    @Override
    public String id() {
      return "already-registered";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The data was changed elsewhere since they were shown.
  record ProfileChanged() implements PatientRefusal {
    @Override
    public String id() {
      return "profile-changed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// An earlier step of the registration is not done yet.
  record StepsMissing() implements PatientRefusal {
    @Override
    public String id() {
      return "registration-steps-missing";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// No new number waits for a code.
  record NoNewPhone() implements PatientRefusal {
    @Override
    public String id() {
      return "no-new-phone";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Their data changed too often within a day.
  ///
  /// @param most how often they may be changed
  record ChangedTooOften(int most) implements PatientRefusal {
    @Override
    public String id() {
      return "profile-changed-too-often";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("most", most);
    }
  }

  /// Name, birth date or policy number changed too often within a day: it might be guessing.
  ///
  /// @param contactCentre the number of those who can help, as people read it
  record IdentityChangedTooOften(String contactCentre) implements PatientRefusal {
    @Override
    public String id() {
      return "identity-changed-too-often";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("contactCentre", contactCentre);
    }
  }
}
