package io.dozvon.notifications;

import java.net.URI;
import java.time.ZonedDateTime;

/// What a text message says. Whoever looks over a shoulder learns nothing: that somebody seeks care
/// is secret (323-FZ, art. 13), so no message names a doctor, a speciality or a complaint.
public sealed interface TextMessage {

  /// A code that proves that a phone is at hand (R1).
  ///
  /// @param minutes how long it can be used
  record ConfirmationCode(String code, int minutes, CodeFor what) implements TextMessage {
    @Override
    public String toString() {
      return "ConfirmationCode[for " + what + "]";
    }
  }

  /// Their account has another number from now on; sent to the old one, so that they know if it was
  /// not they who changed it (R17).
  record PhoneChanged() implements TextMessage {}

  /// They were verified on the phone (R5); so that they know if it was not they who called.
  record Verified() implements TextMessage {}

  /// We tried to reach them and could not (R13).
  record NotReached() implements TextMessage {}

  /// They had a time and did not come (R15).
  record Missed() implements TextMessage {}

  /// What they had asked for or booked is called off by us; the cabinet says how to go on.
  record CalledOff() implements TextMessage {}

  /// They have booked a time (R8).
  ///
  /// @param at in the patient's time zone
  record Booked(ZonedDateTime at) implements TextMessage {}

  /// The time they have booked is another one now.
  ///
  /// @param at in the patient's time zone
  record Rescheduled(ZonedDateTime at) implements TextMessage {}

  /// The time they have booked is near.
  ///
  /// @param at in the patient's time zone
  record Reminder(ZonedDateTime at) implements TextMessage {}

  /// Somebody wants them to join a conversation by a web link; it opens to whoever has it.
  record Invitation(URI link) implements TextMessage {
    @Override
    public String toString() {
      return "Invitation";
    }
  }

  /// There is a new document for them in the cabinet (R16).
  record DocumentReady() implements TextMessage {}

  /// A document in the cabinet was replaced by a newer one (R16).
  record DocumentReplaced() implements TextMessage {}
}
