package io.dozvon.telephony;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that an exchange records into. Made of an id alone, so that nobody can have an exchange
/// write elsewhere, or run anything.
public record SoundFile(UUID id) {
  /// What its name begins with.
  public static final String BEGINNING = "dozvon-";

  /// What its name ends with; tells Asterisk the format.
  public static final String ENDING = ".ulaw";

  private static final Pattern NAME =
      Pattern.compile(
          Pattern.quote(BEGINNING)
              + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + Pattern.quote(ENDING));

  /// Its name within the folder of recordings.
  public String name() {
    return BEGINNING + id + ENDING;
  }

  /// Empty for a file that is not of ours.
  public static Optional<SoundFile> named(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(new SoundFile(UUID.fromString(matcher.group(1))))
        : Optional.empty();
  }
}
