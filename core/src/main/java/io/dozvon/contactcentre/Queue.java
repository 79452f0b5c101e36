package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.vocabulary.Language;
import java.util.Optional;

/// Callers who wait for the same thing.
///
/// @param servicePercent how many of a hundred callers ought to be answered within the setup's
///   service level
/// @param key of the menu, `1` to `9`; nobody comes by the menu without one
/// @param usual who presses no key comes here; true of one queue
/// @param version counts changes
public record Queue(
    QueueSetup setup,
    String russianName,
    String englishName,
    int servicePercent,
    Optional<Character> key,
    boolean usual,
    int version) {
  public QueueId id() {
    return setup.id();
  }

  public String name(Language language) {
    return language == Language.RUSSIAN ? russianName : englishName;
  }
}
