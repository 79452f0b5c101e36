package io.dozvon.cli.bench.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the exchange's own record says of one channel that we ordered.
///
/// @param id the leg's
/// @param channel Asterisk's name of it, e.g. `PJSIP/carrier-0000001a`
record Leg(
    UUID id, String channel, Instant began, Optional<Instant> answered, Optional<Instant> ended) {

  /// Reads the file of call events, see `CallRecords` of the exchange's plan; a line that was not
  /// written to its end is left out.
  static Map<UUID, Leg> read(Path file) {
    Map<UUID, Leg> legs = new LinkedHashMap<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        take(line.split(",", 6), legs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return legs;
  }

  private static void take(String[] line, Map<UUID, Leg> legs) {
    if (line.length < 6 || !line[2].matches("[0-9a-f-]{36}")) {
      return;
    }
    UUID id = UUID.fromString(line[2]);
    Instant at = instant(line[1]);
    switch (line[0]) {
      case "CHAN_START" ->
          legs.put(id, new Leg(id, line[4], at, Optional.empty(), Optional.empty()));
      case "ANSWER" ->
          legs.computeIfPresent(
              id, (_, leg) -> new Leg(id, leg.channel, leg.began, Optional.of(at), leg.ended));
      case "HANGUP" ->
          legs.computeIfPresent(
              id, (_, leg) -> new Leg(id, leg.channel, leg.began, leg.answered, Optional.of(at)));
      default -> {}
    }
  }

  /// Seconds since 1970 with six decimals.
  private static Instant instant(String text) {
    String[] parts = text.split("\\.", 2);
    return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000);
  }

  /// Whether it went out through this trunk.
  boolean wentThrough(String trunk) {
    return channel.startsWith("PJSIP/" + trunk + "-");
  }
}
