package io.dozvon.notifications;

import io.dozvon.vocabulary.Refusal;

/// Why the notifications' room says no.
public sealed interface NotificationRefusal extends Refusal {

  record UnknownNotice() implements NotificationRefusal {
    @Override
    public String id() {
      return "message-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Only what was given up can be tried again; anything else may have been sent.
  record NotGivenUp() implements NotificationRefusal {
    @Override
    public String id() {
      return "message-not-given-up";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// It would come too late.
  record TooLate() implements NotificationRefusal {
    @Override
    public String id() {
      return "message-expired";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// This installation takes no receipts of such a provider.
  record UnknownProvider() implements NotificationRefusal {
    @Override
    public String id() {
      return "sms-provider-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// It does not prove whom it is from.
  record NotAuthentic() implements NotificationRefusal {
    @Override
    public String id() {
      return "web-hook-not-authentic";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// It cannot be read.
  record Malformed() implements NotificationRefusal {
    @Override
    public String id() {
      return "web-hook-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Another's record.
  record NotAllowed() implements NotificationRefusal {
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
