package io.dozvon.dialling;

import io.dozvon.vocabulary.Refusal;

/// Why the dialling room says no.
public sealed interface DiallingRefusal extends Refusal {

  record CallAlreadyLive() implements DiallingRefusal {
    @Override
    public String id() {
      return "call-already-live";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Nobody is being reached for this consultation just now.
  record NothingToStop() implements DiallingRefusal {
    @Override
    public String id() {
      return "no-live-call";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record PhoneAlreadyRinging() implements DiallingRefusal {
    @Override
    public String id() {
      return "phone-already-ringing";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is no such window for the one who asks.
  record UnknownWindow() implements DiallingRefusal {
    @Override
    public String id() {
      return "call-window-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Answered elsewhere, or the call has ended.
  record WindowClosed() implements DiallingRefusal {
    @Override
    public String id() {
      return "call-window-closed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Nobody and nothing picked up, or it is not over yet who did.
  record NotCorrectable() implements DiallingRefusal {
    @Override
    public String id() {
      return "attempt-not-correctable";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record UnknownAttempt() implements DiallingRefusal {
    @Override
    public String id() {
      return "attempt-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// The policy does not allow calls to this kind of number.
  record NumberNotAllowed() implements DiallingRefusal {
    @Override
    public String id() {
      return "number-not-allowed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Phones may not ring there now.
  record OutsideCallingHours() implements DiallingRefusal {
    @Override
    public String id() {
      return "outside-calling-hours";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
