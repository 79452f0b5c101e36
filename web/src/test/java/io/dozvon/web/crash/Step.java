package io.dozvon.web.crash;

import io.dozvon.web.crash.Phones.Behaviour;

/// How far a call has come when something dies.
enum Step {
  /// The transaction that writes the second attempt down stands before its commit.
  BEFORE_THE_COMMIT(Behaviour.BUSY),
  /// The second attempt is written down, and the order to ring has not been given.
  BEFORE_THE_COMMAND(Behaviour.BUSY),
  /// The INVITE is out, and the carrier says nothing of the phone.
  AFTER_THE_COMMAND(Behaviour.SILENT),
  RINGING(Behaviour.RINGS),
  /// Picked up, by nobody knows whom.
  ANSWERED(Behaviour.PICKS_UP),
  /// Whoever picked up has pressed a wrong key and is asked again.
  CONFIRMING(Behaviour.PRESSES_WRONG),
  JOINED(Behaviour.PERSON),
  /// The end is written down, and the order to hang up has not been given.
  ENDING(Behaviour.PERSON),
  /// The phone was busy, and is called again after a pause.
  AFTER_ONE_ATTEMPT(Behaviour.BUSY),
  AFTER_TWO_ATTEMPTS(Behaviour.BUSY_TWICE),
  /// The carrier was at fault, and the other line is taken after a pause.
  AFTER_A_FAULT(Behaviour.OVERLOADED);

  private final Behaviour phone;

  Step(Behaviour phone) {
    this.phone = phone;
  }

  Behaviour phone() {
    return phone;
  }
}
