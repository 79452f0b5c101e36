package io.dozvon.telephony;

/// How ringing one phone came out (R14).
public enum Disposition {
  /// A person was there.
  ANSWERED,
  BUSY,
  /// It rang until the ring time was over.
  NO_ANSWER,
  DECLINED,
  /// The phone is switched off or out of coverage, or nobody's page is open.
  UNREACHABLE,
  INVALID_NUMBER,
  /// A voicemail picked up, or nobody confirmed in time, which is the same to us.
  MACHINE,
  /// Picked up, but hung up again, or pressed wrong keys, before confirming.
  NOT_CONFIRMED,
  /// The carrier has no capacity or is out of order.
  CONGESTION,
  /// The carrier refuses to carry the call, e.g. the caller ID or the balance.
  REFUSED_BY_CARRIER,
  /// Nothing ever came back from the carrier, not even ringing.
  NO_RESPONSE,
  /// The exchange did not do what we asked.
  EXCHANGE_FAILURE,
  /// We ended it: the doctor left, or the patient answered elsewhere.
  CANCELLED,
  /// It ended while we were away and nobody can tell how.
  UNKNOWN
}
