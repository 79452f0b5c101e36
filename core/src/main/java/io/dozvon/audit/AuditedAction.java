package io.dozvon.audit;

/// What can be done to a record.
public enum AuditedAction {
  READ,
  CREATE,
  CHANGE,
  IDENTIFY,
  CALL,
  ANSWER,
  REJOIN,
  STOP,
  CANCEL,
  FINISH
}
