package io.dozvon.telephony;

import io.dozvon.vocabulary.PhoneNumber;
import java.nio.file.Path;
import java.time.Duration;

/// An exchange, connected and listened to, with a carrier behind it that does as it is told: what
/// an adapter offers to be held to the [ExchangeContract]. One is shared by all tests of a class.
public interface ExchangeBench {
  ConnectedExchange exchange();

  /// Everything the exchange has told since the bench was set up.
  HeardNews news();

  /// How to reach a phone that nobody else calls and that behaves like this.
  Line carrierWill(CarrierBehaviour behaviour);

  /// How often the phone with this number was called.
  int callsTo(PhoneNumber number);

  /// A desk phone by SIP URI that answers and stays.
  DeskPhone deskPhoneByUri();

  /// A desk phone registered with the exchange that answers and stays.
  DeskPhone deskPhoneByExtension();

  /// The folder into which the exchange records.
  Path recordings();

  /// How long a phone may ring in the tests. Short, and long enough for
  /// [CarrierBehaviour#EARLY_MEDIA_THEN_PERSON] to answer within it.
  Duration ringFor();

  /// How long a callee has to confirm in the tests.
  Duration confirmWithin();

  /// The exchange dies with all its calls.
  void kill() throws Exception;

  /// The exchange starts after [#kill].
  void start() throws Exception;

  /// The exchange stands still: connections stay, nothing is answered.
  void freeze() throws Exception;

  /// The exchange goes on after [#freeze].
  void thaw() throws Exception;

  /// Where a number is reached.
  record Line(PhoneNumber number, Trunk trunk) {}
}
