package io.dozvon.staff;

import io.dozvon.vocabulary.Refusal;

/// Why the staff room says no.
public sealed interface StaffRefusal extends Refusal {

  record UnknownMember() implements StaffRefusal {
    @Override
    public String id() {
      return "staff-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// They have no telephone on their desk that could ring.
  record NoDeskPhone() implements StaffRefusal {
    @Override
    public String id() {
      return "no-desk-phone";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record UnknownDoctor() implements StaffRefusal {
    @Override
    public String id() {
      return "doctor-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Only admins decide who works here.
  record NotAnAdmin() implements StaffRefusal {
    @Override
    public String id() {
      return "staff-not-an-admin";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// An admin cannot do this to themselves: nobody might be left who could undo it.
  record NotOneself() implements StaffRefusal {
    @Override
    public String id() {
      return "staff-not-oneself";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// They may not sign in for now, and so they are not invited.
  record MemberDisabled() implements StaffRefusal {
    @Override
    public String id() {
      return "staff-disabled";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// They have a login, a password and an authenticator.
  record MemberReady() implements StaffRefusal {
    @Override
    public String id() {
      return "staff-ready";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is no open invitation to be revoked.
  record NoInvitation() implements StaffRefusal {
    @Override
    public String id() {
      return "invitation-none";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// The link was used, revoked or replaced, is too old, or was never ours: which of them is not
  /// said.
  record InvitationOver() implements StaffRefusal {
    @Override
    public String id() {
      return "invitation-over";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// The step was taken in another window, or is not the next one.
  record StepTaken() implements StaffRefusal {
    @Override
    public String id() {
      return "invitation-step-taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
