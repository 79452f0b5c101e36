package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import java.time.Duration;
import java.util.Optional;

/// A queue as it is to be.
///
/// @param version of the queue that was looked at; empty for a new one
public record QueueChange(
    QueueSetup setup,
    String russianName,
    String englishName,
    int servicePercent,
    Optional<Character> key,
    boolean usual,
    Optional<Integer> version) {
  private static final int LONGEST_NAME = 100;

  QueueId id() {
    return setup.id();
  }

  boolean isSound() {
    return isName(russianName)
        && isName(englishName)
        && isBetween(1, servicePercent, 100)
        && key.stream().allMatch(it -> it >= '1' && it <= '9')
        && isBetween(0, setup.weight(), 99)
        && isBetween(0, setup.maxCallers(), 1000)
        && isWithin(5, setup.ringTime(), 120)
        && isWithin(0, setup.wrapUp(), 3600)
        && isWithin(10, setup.maxWait(), 7200)
        && (setup.announceEvery().isZero() || isWithin(15, setup.announceEvery(), 600))
        && isWithin(1, setup.serviceLevel(), 600)
        && setup.offerCallbackAfter().stream().allMatch(it -> isWithin(10, it, 3600));
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }

  private static boolean isWithin(int least, Duration time, int most) {
    return time.toNanosPart() == 0 && isBetween(least, time.toSeconds(), most);
  }

  private static boolean isBetween(int least, long number, int most) {
    return least <= number && number <= most;
  }
}
