package io.dozvon.telephony;

/// What came of an order to record.
public enum RecordResult {
  RECORDS,
  /// There is no such leg any more, or the exchange would not record it.
  NOT_RECORDED
}
