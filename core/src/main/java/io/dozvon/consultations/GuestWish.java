package io.dozvon.consultations;

import io.dozvon.vocabulary.Language;

/// Whom a doctor wants to join the conversation.
///
/// @param label what doctor and patient know them by, e.g. a first name; at most 60 characters
/// @param language of what a phone says to them
public record GuestWish(GuestRole role, String label, GuestWay way, Language language) {
  static final int LONGEST_LABEL = 60;
}
