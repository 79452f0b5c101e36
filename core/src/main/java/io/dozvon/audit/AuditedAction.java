package io.dozvon.audit;

/// What can be done to a record.
public enum AuditedAction {
  READ,
  CREATE,
  CONSENT,
  WITHDRAW,
  CHANGE,
  IDENTIFY,
  IDENTIFY_IN_VAIN,
  END_ENTITLEMENT,
  CALL,
  ANSWER,
  REJOIN,
  STOP,
  CANCEL,
  FINISH,
  CONCLUDE,
  SUPERSEDE,
  SIGN_IN,
  SIGN_OUT,
  CHANGE_PASSWORD,
  CONFIRM_PHONE,
  RETRY
}
