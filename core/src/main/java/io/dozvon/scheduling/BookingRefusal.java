package io.dozvon.scheduling;

import io.dozvon.vocabulary.Refusal;

/// Why no time is booked, moved or offered.
public sealed interface BookingRefusal extends Refusal {

  /// Somebody else was faster; another slot may be chosen.
  record SlotTaken() implements BookingRefusal {
    @Override
    public String id() {
      return "slot-taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The patient has another appointment at that time.
  record OwnTimeTaken() implements BookingRefusal {
    @Override
    public String id() {
      return "own-time-taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The doctor has no slot that begins then.
  record SlotNotOffered() implements BookingRefusal {
    @Override
    public String id() {
      return "slot-not-offered";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// It has begun, or begins too soon.
  record SlotTooSoon() implements BookingRefusal {
    @Override
    public String id() {
      return "slot-too-soon";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// It is further ahead than may be booked.
  record SlotTooFar() implements BookingRefusal {
    @Override
    public String id() {
      return "slot-too-far";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is none, or it is somebody else's: the one who asks is not told which.
  record UnknownAppointment() implements BookingRefusal {
    @Override
    public String id() {
      return "appointment-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// It was cancelled, or its consultation is closed.
  record AppointmentOver() implements BookingRefusal {
    @Override
    public String id() {
      return "appointment-over";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The doctor is calling already.
  record AppointmentUnderway() implements BookingRefusal {
    @Override
    public String id() {
      return "appointment-underway";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// It ends before it begins, or no slot of that length has room in it.
  record OpeningMalformed() implements BookingRefusal {
    @Override
    public String id() {
      return "opening-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The doctor offers some of these hours already.
  record OpeningsOverlap() implements BookingRefusal {
    @Override
    public String id() {
      return "openings-overlap";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The hours are those of the doctor's working week: it is the week that is changed.
  record OpeningOfWeek() implements BookingRefusal {
    @Override
    public String id() {
      return "opening-of-working-week";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The patient moved it meanwhile: it is held at another time.
  record AppointmentMoved() implements BookingRefusal {
    @Override
    public String id() {
      return "appointment-moved";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record UnknownOpening() implements BookingRefusal {
    @Override
    public String id() {
      return "opening-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record NotAllowed() implements BookingRefusal {
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
