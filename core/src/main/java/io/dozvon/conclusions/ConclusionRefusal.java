package io.dozvon.conclusions;

import io.dozvon.vocabulary.Refusal;

/// Why the conclusions' room says no.
public sealed interface ConclusionRefusal extends Refusal {

  /// The conversation has not begun, or was cancelled before it did.
  record NothingToConclude() implements ConclusionRefusal {
    @Override
    public String id() {
      return "nothing-to-conclude";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// No part says anything.
  record Empty() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-empty";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record TooLong() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// What was sent is superseded for a reason only.
  record ReasonMissing() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record ReasonTooLong() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-reason-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Another version was sent since the doctor's page was opened, in another tab perhaps.
  record SentMeanwhile() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-sent-meanwhile";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is none, or it is somebody else's: the one who asks is not told which.
  record UnknownConclusion() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }
}
