package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Refusal;

/// Why an agent cannot do that with their caller.
public sealed interface DeskRefusal extends Refusal {
  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /// There is no such call, or the one who asks may not know of it.
  record UnknownLineCall() implements DeskRefusal {
    @Override
    public String id() {
      return "line-call-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// They have no caller now.
  record NoCaller() implements DeskRefusal {
    @Override
    public String id() {
      return "no-caller";
    }
  }

  /// Their phone rings, and they have not answered yet.
  record NotAnsweredYet() implements DeskRefusal {
    @Override
    public String id() {
      return "caller-not-answered";
    }
  }

  /// The caller is on hold.
  record CallerHeld() implements DeskRefusal {
    @Override
    public String id() {
      return "caller-held";
    }
  }

  /// They talk with the caller.
  record CallerNotHeld() implements DeskRefusal {
    @Override
    public String id() {
      return "caller-not-held";
    }
  }

  /// There is no such queue.
  record NoSuchQueue() implements DeskRefusal {
    @Override
    public String id() {
      return "no-such-queue";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The other one is not ready, is themselves, or is no agent.
  record ColleagueNotReady() implements DeskRefusal {
    @Override
    public String id() {
      return "colleague-not-ready";
    }
  }

  /// The doctor has no desk phone, or talks with somebody.
  record DoctorOutOfReach() implements DeskRefusal {
    @Override
    public String id() {
      return "doctor-out-of-reach";
    }
  }

  /// They ask somebody already.
  record AsksAlready() implements DeskRefusal {
    @Override
    public String id() {
      return "asks-already";
    }
  }

  /// They ask nobody.
  record AsksNobody() implements DeskRefusal {
    @Override
    public String id() {
      return "asks-nobody";
    }
  }

  /// The doctor is in a conversation, or asked about another caller.
  record DoctorBusy() implements DeskRefusal {
    @Override
    public String id() {
      return "doctor-busy";
    }
  }

  /// The agent asks no longer, or the caller has gone.
  record NotAskedAnyMore() implements DeskRefusal {
    @Override
    public String id() {
      return "line-asks-no-more";
    }
  }
}
