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
}
