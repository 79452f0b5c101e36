package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Refusal;

/// Why a supervisor cannot do that with an agent.
public sealed interface SupervisionRefusal extends Refusal {
  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /// What is done to others is done for a reason that is written down.
  record ReasonMissing() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The supervisor has no phone at the exchange.
  record NoPhoneOfYours() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-no-phone";
    }
  }

  /// The agent talks with nobody.
  record NothingToHear() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-nothing-to-hear";
    }
  }

  /// In one's own call one takes part anyway.
  record OwnCall() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-own-call";
    }
  }

  /// The same supervisor has just begun, in another page.
  record ListensAlready() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-listens-already";
    }
  }

  /// They take part in nothing.
  record ListensToNobody() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-listens-to-nobody";
    }
  }

  record ExchangeAway() implements SupervisionRefusal {
    @Override
    public String id() {
      return "supervision-exchange-away";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// There is no change of this queue that could be undone.
  record NothingToUndo() implements SupervisionRefusal {
    @Override
    public String id() {
      return "queue-nothing-to-undo";
    }
  }
}
