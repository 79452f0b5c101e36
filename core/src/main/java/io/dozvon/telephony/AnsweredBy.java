package io.dozvon.telephony;

/// Who or what was at the other end of an answered leg.
public enum AnsweredBy {
  PERSON,
  MACHINE,
  NOBODY
}
