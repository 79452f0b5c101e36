package io.dozvon.consultations;

import io.dozvon.vocabulary.Refusal;

/// Why a guest does not come, or a wish that concerns one is not granted.
public enum GuestRefusal implements Refusal {
  /// There is none, or they are another's.
  UNKNOWN_GUEST("guest-not-found", Kind.NOT_FOUND),
  /// The link is unknown, too old, or what it led to is over: it is not told which.
  LINK_LEADS_NOWHERE("guest-link-invalid", Kind.NOT_FOUND),
  TOO_MANY_GUESTS("too-many-guests", Kind.CONFLICT),
  LABEL_MISSING("guest-label-missing", Kind.INVALID),
  LABEL_TOO_LONG("guest-label-too-long", Kind.INVALID),
  /// The settings do not let this number be rung.
  NUMBER_NOT_ALLOWED("guest-number-not-allowed", Kind.INVALID),
  /// They come by phone and have no link.
  COMES_BY_PHONE("guest-comes-by-phone", Kind.CONFLICT),
  /// They cannot come any more.
  GUEST_IS_OVER("guest-is-over", Kind.CONFLICT),
  /// The patient has not agreed yet.
  NOT_AGREED_YET("guest-not-agreed", Kind.CONFLICT),
  /// The patient has agreed already.
  AGREED_ALREADY("guest-agreed-already", Kind.CONFLICT),
  /// The patient's cabinet asks them; nobody else speaks for them.
  PATIENT_IS_ASKED_IN_CABINET("guest-asked-in-cabinet", Kind.CONFLICT);

  private final String id;
  private final Kind kind;

  GuestRefusal(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
