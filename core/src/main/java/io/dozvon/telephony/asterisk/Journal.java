package io.dozvon.telephony.asterisk;

import static java.util.function.Predicate.not;

import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.dialplan.LineDialplan;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what the dialplan has written down of calls. What callers and carriers have put into it is
/// not trusted: an entry of another form is left out.
final class Journal {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final String SEPARATOR = Pattern.quote(LineDialplan.SEPARATOR);
  private static final int FIELDS = LineDialplan.JOURNAL_FIELDS.split(SEPARATOR, -1).length;
  private static final Pattern TIME = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,9})?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int LONGEST_DID = 32;

  private Journal() {}

  /// @param key family, day and call, e.g. `/dozvon_calls/20261231/<id>`
  static Optional<JournalEntry> read(String key, String value) {
    String[] fields = value.split(SEPARATOR, -1);
    Optional<JournalEntry> entry =
        fields.length == FIELDS
            ? LineSigns.id(key.substring(key.lastIndexOf('/') + 1))
                .flatMap(call -> entry(call, fields))
            : Optional.empty();
    if (entry.isEmpty()) {
      log.warn("the exchange's journal has an entry that cannot be read");
    }
    return entry;
  }

  private static Optional<JournalEntry> entry(LineCallId call, String... fields) {
    return time(fields[0])
        .map(arrived ->
            new JournalEntry(
                call,
                arrived,
                number(fields[1]),
                did(fields[2]),
                Language.of(fields[3]).orElse(Language.RUSSIAN),
                "1".equals(fields[4]),
                LineSigns.queue(fields[5]),
                time(fields[6]),
                LineSigns.agent(fields[7]),
                time(fields[8]),
                time(fields[9]),
                LineSigns.why(fields[10]),
                number(fields[11])));
  }

  private static Optional<PhoneNumber> number(String text) {
    return Optional.of(text).filter(not(String::isEmpty)).flatMap(PhoneNumber::parse);
  }

  private static String did(String text) {
    return text.length() > LONGEST_DID ? text.substring(0, LONGEST_DID) : text;
  }

  private static Optional<Instant> time(String text) {
    return Optional.of(text)
        .filter(TIME.asMatchPredicate())
        .map(BigDecimal::new)
        .map(seconds -> Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
  }

  /// The day of an entry, UTC.
  static Optional<LocalDate> day(String key) {
    String[] parts = key.split("/", -1);
    return parts.length < 2
        ? Optional.empty()
        : Optional.of(parts[parts.length - 2]).flatMap(Journal::date);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// As the journal's keys write it.
  static String key(LocalDate day) {
    return DAY.format(day);
  }
}
