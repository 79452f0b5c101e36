package io.dozvon.access;

import io.dozvon.vocabulary.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Why the access room says no.
public sealed interface AccessRefusal extends Refusal {
  @Override
  default Kind kind() {
    return Kind.INVALID;
  }

  /// @param least in characters
  record PasswordTooShort(int least) implements AccessRefusal {
    @Override
    public String id() {
      return "password-too-short";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("least", least);
    }
  }

  /// @param most in characters
  record PasswordTooLong(int most) implements AccessRefusal {
    @Override
    public String id() {
      return "password-too-long";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("most", most);
    }
  }

  /// It is among those that guessers try first.
  record PasswordIsCommon() implements AccessRefusal {
    @Override
    public String id() {
      return "password-common";
    }
  }

  /// The login or the telephone number is in it.
  record PasswordIsPersonal() implements AccessRefusal {
    @Override
    public String id() {
      return "password-personal";
    }
  }

  /// The password that was to be changed is another one.
  record WrongPassword() implements AccessRefusal {
    @Override
    public String id() {
      return "password-wrong";
    }
  }

  record LoginMalformed() implements AccessRefusal {
    @Override
    public String id() {
      return "login-malformed";
    }
  }

  record LoginTaken() implements AccessRefusal {
    @Override
    public String id() {
      return "login-taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// They have a login already.
  record CredentialsExist() implements AccessRefusal {
    @Override
    public String id() {
      return "credentials-exist";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// They have no login and no password.
  record NoCredentials() implements AccessRefusal {
    @Override
    public String id() {
      return "no-credentials";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// The password was changed after the phone was proved, perhaps with the same proof.
  record ProofSpent() implements AccessRefusal {
    @Override
    public String id() {
      return "proof-spent";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// No such login, or another password: which of them is not said.
  record SignInFailed() implements AccessRefusal {
    @Override
    public String id() {
      return "sign-in-failed";
    }
  }

  /// Tried too often.
  ///
  /// @param seconds until it may be tried again
  record TriedTooOften(long seconds) implements AccessRefusal {
    static TriedTooOften until(Duration wait) {
      return new TriedTooOften(wholeSeconds(wait));
    }

    @Override
    public String id() {
      return "tried-too-often";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }

    @Override
    public Map<String, Object> details() {
      return waiting(seconds);
    }
  }

  /// More want to sign in than there is memory for.
  record TooBusy() implements AccessRefusal {
    @Override
    public String id() {
      return "access-busy";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// This installation sends no texts, so that nobody can be sent a code.
  record NoTexts() implements AccessRefusal {
    @Override
    public String id() {
      return "texts-not-sent";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// No code is sent to numbers of this kind or region.
  record NumberNotForCodes() implements AccessRefusal {
    @Override
    public String id() {
      return "number-not-for-codes";
    }
  }

  /// One was sent a moment ago, or too many within the hour or the day.
  ///
  /// @param seconds until another one may be sent
  record CodeTooSoon(long seconds) implements AccessRefusal {
    static CodeTooSoon until(Duration wait) {
      return new CodeTooSoon(wholeSeconds(wait));
    }

    @Override
    public String id() {
      return "code-too-soon";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }

    @Override
    public Map<String, Object> details() {
      return waiting(seconds);
    }
  }

  /// Another one was sent, or none, or it was used, or its time is over: which of them is not said.
  record CodeWrong() implements AccessRefusal {
    @Override
    public String id() {
      return "code-wrong";
    }
  }

  /// There is no such session of theirs.
  record UnknownSession() implements AccessRefusal {
    @Override
    public String id() {
      return "session-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Neither the code that the authenticator shows now nor a recovery code, or one that was used
  /// before: which of them is not said.
  record SecondFactorWrong() implements AccessRefusal {
    @Override
    public String id() {
      return "second-factor-wrong";
    }
  }

  /// The password was right too long ago, or was changed since.
  record SignInStale() implements AccessRefusal {
    @Override
    public String id() {
      return "sign-in-stale";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Their password is right, but they have not added an authenticator yet.
  record EnrolmentUnfinished() implements AccessRefusal {
    @Override
    public String id() {
      return "enrolment-unfinished";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// They do not work here any more, or may not sign in for now.
  record SignInBarred() implements AccessRefusal {
    @Override
    public String id() {
      return "sign-in-barred";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// It is a session for trying out, which no password unlocks.
  record NeverLocked() implements AccessRefusal {
    @Override
    public String id() {
      return "session-never-locked";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// A call is not hidden by a lock.
  record BusyInCall() implements AccessRefusal {
    @Override
    public String id() {
      return "busy-in-call";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  private static long wholeSeconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /// In the order in which messages name them: people wait for minutes, not for 1,873 seconds.
  private static Map<String, Object> waiting(long seconds) {
    Map<String, Object> wait = new LinkedHashMap<>();
    wait.put("seconds", seconds);
    wait.put("minutes", Math.ceilDiv(seconds, Duration.ofMinutes(1).toSeconds()));
    wait.put("hours", Math.ceilDiv(seconds, Duration.ofHours(1).toSeconds()));
    return wait;
  }
}
