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
}
