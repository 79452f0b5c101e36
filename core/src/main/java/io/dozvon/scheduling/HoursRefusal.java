package io.dozvon.scheduling;

import io.dozvon.vocabulary.Refusal;

/// Why working hours stay as they are.
public sealed interface HoursRefusal extends Refusal {

  /// It ends before it begins.
  record PeriodMalformed() implements HoursRefusal {
    @Override
    public String id() {
      return "hours-period-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// No hours at all, hours that are not apart, or without room for a slot.
  record DaysMalformed() implements HoursRefusal {
    @Override
    public String id() {
      return "hours-days-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// It is over already.
  record PeriodOver() implements HoursRefusal {
    @Override
    public String id() {
      return "hours-period-over";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record ReasonTooLong() implements HoursRefusal {
    @Override
    public String id() {
      return "time-off-reason-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Patients are booked in hours that would be given up; for who cannot decide what becomes of
  /// them.
  record PatientsBooked() implements HoursRefusal {
    @Override
    public String id() {
      return "hours-patients-booked";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is none, it is over, or it is another doctor's.
  record UnknownWeek() implements HoursRefusal {
    @Override
    public String id() {
      return "working-week-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// There is none, it is over, or it is another doctor's.
  record UnknownTimeOff() implements HoursRefusal {
    @Override
    public String id() {
      return "time-off-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }
}
