package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Refusal;

/// Why a queue is not to be as wished.
public sealed interface QueueRefusal extends Refusal {

  record UnknownQueue() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// A name is empty or too long, or a number is out of its bounds.
  record Malformed() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// A new queue was wished, and there is one of this name.
  record ThereAlready() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-there-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Somebody else has changed it since it was looked at.
  record ChangedMeanwhile() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-changed-meanwhile";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Another queue has this key of the menu.
  record KeyTaken() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-key-taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Callers were to overflow into a queue that is not there.
  record OverflowUnknown() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-overflow-unknown";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Callers would go round in circles.
  record OverflowLoops() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-overflow-loops";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Who presses no key must have a queue: make another one the usual one first.
  record UsualNeeded() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-usual-needed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Somebody waits in it.
  record CallersWait() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-callers-wait";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Another queue overflows into it.
  record OverflowTarget() implements QueueRefusal {
    @Override
    public String id() {
      return "queue-overflow-target";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
