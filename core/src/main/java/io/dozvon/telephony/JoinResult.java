package io.dozvon.telephony;

/// What came of joining legs. A leg that has gone is an answer, not a failure.
public enum JoinResult {
  JOINED,
  LEG_GONE
}
