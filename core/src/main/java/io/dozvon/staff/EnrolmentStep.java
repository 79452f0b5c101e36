package io.dozvon.staff;

import io.dozvon.access.Authenticator;
import io.dozvon.access.Login;

/// What is to be done next by who has opened an invitation.
public sealed interface EnrolmentStep {
  /// They have no login yet.
  record ChooseLogin() implements EnrolmentStep {}

  /// Their password was taken away.
  record ChoosePassword(Login login) implements EnrolmentStep {}

  /// They have chosen a password before, perhaps in another browser: whoever finds the link does
  /// not know it.
  record ProvePassword(Login login) implements EnrolmentStep {}

  /// The authenticator app is to be told the secret, and to show a code.
  record AddAuthenticator(Login login, Authenticator authenticator) implements EnrolmentStep {}

  /// They have an authenticator, and show its code.
  record ShowCode(Login login) implements EnrolmentStep {}

  /// They have been shown their recovery codes, and say that they have kept them.
  record KeepCodes(Login login) implements EnrolmentStep {}
}
