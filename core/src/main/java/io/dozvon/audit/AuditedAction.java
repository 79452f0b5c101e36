package io.dozvon.audit;

/// What can be done to a record.
public enum AuditedAction {
  READ,
  CREATE,
  CONSENT,
  WITHDRAW,
  CHANGE,
  IDENTIFY,
  CALL,
  ANSWER,
  REJOIN,
  STOP,
  CANCEL,
  FINISH,
  SIGN_IN,
  SIGN_OUT,
  CHANGE_PASSWORD,
  CONFIRM_PHONE,
  RETRY
}
