package io.dozvon.pbx.plan;

import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.acd.SeatPasswords;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The contact centre's line: numbers that people call, and the seats at which agents answer (R5).
///
/// @param dids the numbers
/// @param seats how many browser phones there are for agents, at most 999
/// @param seatSecret what their passwords are derived from, see [SeatPasswords]
/// @param zone in which hours are meant until the service says otherwise
/// @param hold how long a held caller hears music before they wait first in their queue again
/// @param silence a carrier's call in which nothing is heard for so long is over
/// @param recorded whether conversations are recorded; callers are told so. The service seals and
///   deletes the files if its `dozvon.recordings.line` is on, and otherwise deletes them unheard
public record LinePlan(
    List<Did> dids,
    int seats,
    Password seatSecret,
    ZoneId zone,
    Duration hold,
    Duration silence,
    boolean recorded) {
  /// A quarter of an hour.
  public static final Duration USUAL_HOLD = Duration.ofMinutes(15);

  /// A minute: longer than any pause in which a network sends nothing at all.
  public static final Duration USUAL_SILENCE = Duration.ofMinutes(1);

  private static final Duration SEAT_SILENCE = Duration.ofSeconds(30);
  private static final int MOST_SEATS = 999;
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(2);

  public LinePlan {
    dids = List.copyOf(dids);
    Check.notEmpty("line.dids", dids);
    Check.distinct("line.dids", dids.stream().map(Did::number).toList());
    Check.between("line.seats", seats, 1, MOST_SEATS);
    Check.between("line.hold", hold, Duration.ofSeconds(1), LONGEST);
    Check.between("line.silence", silence, SHORTEST_SILENCE, LONGEST);
  }

  /// The same with another number of seats.
  public LinePlan withSeats(int other) {
    return new LinePlan(dids, other, seatSecret, zone, hold, silence, recorded);
  }

  /// The same, giving up silent calls after another time.
  public LinePlan withSilence(Duration other) {
    return new LinePlan(dids, seats, seatSecret, zone, hold, other, recorded);
  }

  /// The same, holding callers for another time.
  public LinePlan withHold(Duration other) {
    return new LinePlan(dids, seats, seatSecret, zone, other, silence, recorded);
  }

  /// The same, recorded or not.
  public LinePlan withRecorded(boolean other) {
    return new LinePlan(dids, seats, seatSecret, zone, hold, silence, other);
  }

  /// A seat's call in which nothing is heard for so long is over: browsers always send something.
  public Duration seatSilence() {
    return silence.compareTo(SEAT_SILENCE) < 0 ? silence : SEAT_SILENCE;
  }

  /// Every seat with its password.
  public Map<SeatName, Password> seatPasswords() {
    SeatPasswords passwords = new SeatPasswords(seatSecret.secret());
    Map<SeatName, Password> all = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    IntStream.rangeClosed(1, seats)
        .mapToObj(SeatName::numbered)
        .forEach(seat -> all.put(seat, new Password(passwords.of(seat))));
    return all;
  }

  /// A number of the line.
  ///
  /// @param language in which its callers are spoken to
  public record Did(PhoneNumber number, Language language) {
    /// The number as a carrier may name it: E.164 with and without the plus, and for a Russian
    /// number also with the trunk prefix 8 and without any.
    public List<String> forms() {
      String digits = number.e164().substring(1);
      return digits.matches("7[0-9]{10}")
          ? List.of("+" + digits, digits, "8" + digits.substring(1), digits.substring(1))
          : List.of("+" + digits, digits);
    }
  }
}
