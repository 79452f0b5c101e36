package io.dozvon.consultations;

import io.dozvon.vocabulary.Refusal;

/// Why the consultations' room says no.
public sealed interface ConsultationRefusal extends Refusal {

  /// There is none, or it is somebody else's: the one who asks is not told which.
  record UnknownConsultation() implements ConsultationRefusal {
    @Override
    public String id() {
      return "consultation-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record AlreadyClosed() implements ConsultationRefusal {
    @Override
    public String id() {
      return "consultation-closed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The conversation has begun; it can be finished but not cancelled any more (R15).
  record AlreadyStarted() implements ConsultationRefusal {
    @Override
    public String id() {
      return "consultation-already-started";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record CallAlreadyLive() implements ConsultationRefusal {
    @Override
    public String id() {
      return "call-already-live";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The doctor or the patient takes part in another call just now.
  record BusyElsewhere() implements ConsultationRefusal {
    @Override
    public String id() {
      return "busy-in-another-call";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record NoLiveCall() implements ConsultationRefusal {
    @Override
    public String id() {
      return "no-live-call";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The conversation has not begun, or is over.
  record NotRunning() implements ConsultationRefusal {
    @Override
    public String id() {
      return "consultation-not-running";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The call was asked for without a browser to join by, and the doctor has no desk phone that
  /// could ring.
  record DoctorHasNoDeskPhone() implements ConsultationRefusal {
    @Override
    public String id() {
      return "doctor-has-no-desk-phone";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// None of the pauses that the settings offer.
  record PauseNotOffered() implements ConsultationRefusal {
    @Override
    public String id() {
      return "pause-not-offered";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// It cannot be called again before it has been called.
  record NotCalledYet() implements ConsultationRefusal {
    @Override
    public String id() {
      return "consultation-not-called-yet";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The doctor talks through a desk phone, which has a key of its own for it.
  record HeldAtThePhone() implements ConsultationRefusal {
    @Override
    public String id() {
      return "hold-at-the-phone";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record UnknownExchange() implements ConsultationRefusal {
    @Override
    public String id() {
      return "exchange-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// No exchange is up.
  record NoExchange() implements ConsultationRefusal {
    @Override
    public String id() {
      return "no-exchange-available";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  record NotAllowed() implements ConsultationRefusal {
    @Override
    public String id() {
      return "not-allowed";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// A decision on an outcome needs a reason in words.
  record OutcomeReasonMissing() implements ConsultationRefusal {
    @Override
    public String id() {
      return "outcome-reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The reason is longer than [OutcomeEntry] keeps.
  record OutcomeReasonTooLong() implements ConsultationRefusal {
    @Override
    public String id() {
      return "outcome-reason-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// No attempt shows that the patient could have answered and did not: only we or the carrier
  /// failed, or they were not called, or not often enough (R15).
  record NothingShowsPatientsFault() implements ConsultationRefusal {
    @Override
    public String id() {
      return "nothing-shows-patients-fault";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The patient may still come: their booked time is not long enough ago (R15).
  record TooEarlyForNoShow() implements ConsultationRefusal {
    @Override
    public String id() {
      return "too-early-for-no-show";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// What is not closed has no outcome that could be corrected.
  record NotClosedYet() implements ConsultationRefusal {
    @Override
    public String id() {
      return "consultation-not-closed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// That is its outcome already.
  record OutcomeIsSo() implements ConsultationRefusal {
    @Override
    public String id() {
      return "outcome-is-so";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There can be no such outcome of what happened, e.g. nothing was rendered that was not begun.
  record OutcomeDoesNotFit() implements ConsultationRefusal {
    @Override
    public String id() {
      return "outcome-does-not-fit";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
