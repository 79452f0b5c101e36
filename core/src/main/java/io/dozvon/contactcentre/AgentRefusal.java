package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Refusal;

/// Why an agent is not to be, or to do, as wished.
public sealed interface AgentRefusal extends Refusal {

  /// There is no such agent, or not for the one who asks.
  record UnknownAgent() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Only members of staff who are agents or supervisors answer callers.
  record NotStaff() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-not-staff";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record EmployedAlready() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-employed-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The exchange has no seat that was never given to anybody.
  record NoSeatLeft() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-no-seat-left";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// They have no telephone on their desk that could ring.
  record NoDeskPhone() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-no-desk-phone";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// A queue is named twice, or a penalty is not between 0 and 9.
  record PlacesMalformed() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-places-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record NotSignedOn() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-not-signed-on";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// While they have a caller they neither leave nor are dismissed.
  record HasACall() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-has-a-call";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record NotInWrapUp() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-not-in-wrap-up";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// It cannot be made any longer.
  record WrapUpLongEnough() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-wrap-up-long-enough";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Why they are paused is for others to say.
  record ReasonNotTheirs() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-pause-reason-not-theirs";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The settings name no secret from which seats get their passwords.
  record SeatsNotSetUp() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-seats-not-set-up";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// They talk through the telephone on their desk.
  record NotInBrowser() implements AgentRefusal {
    @Override
    public String id() {
      return "agent-not-in-browser";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
