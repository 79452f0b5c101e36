package io.dozvon.audit;

/// What can be done to a record.
public enum AuditedAction {
  READ,
  CREATE,
  CALL,
  ANSWER,
  REJOIN,
  STOP,
  FINISH,
  SIGN_IN,
  SIGN_OUT,
  CHANGE_PASSWORD
}
