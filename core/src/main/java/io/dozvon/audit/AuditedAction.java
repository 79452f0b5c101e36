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
  RETRY
}
