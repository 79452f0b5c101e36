package io.dozvon.web.times;

import io.dozvon.web.forms.TimeZones;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The time zones that somebody can choose from, for the fragment of `zones.html`.
@Component
public class ZoneChoice {
  /// One for each time of day in Russia, from west to east.
  private static final List<String> RUSSIA =
      List.of(
          "Europe/Kaliningrad",
          "Europe/Moscow",
          "Europe/Samara",
          "Asia/Yekaterinburg",
          "Asia/Omsk",
          "Asia/Novosibirsk",
          "Asia/Krasnoyarsk",
          "Asia/Irkutsk",
          "Asia/Yakutsk",
          "Asia/Vladivostok",
          "Asia/Magadan",
          "Asia/Sakhalin",
          "Asia/Kamchatka");

  private static final List<String> ELSEWHERE =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .filter(id -> !RUSSIA.contains(id))
          .sorted()
          .toList();

  private final Clock clock;

  ZoneChoice(Clock clock) {
    this.clock = clock;
  }

  /// What the fragment shows.
  ///
  /// @param chosen always among those that are offered
  /// @param known whether it was chosen; else the browser may tell a better one
  public record Offered(
      String chosen, boolean known, List<ZoneView> russia, List<ZoneView> elsewhere) {}

  /// @param chosen as typed; blank if nothing is chosen yet
  public void offer(String chosen, Model model) {
    String zone = TimeZones.read(chosen).getId();
    Stream<String> own =
        RUSSIA.contains(zone) || ELSEWHERE.contains(zone) ? Stream.of() : Stream.of(zone);
    model.addAttribute(
        "zones",
        new Offered(
            zone,
            !chosen.isBlank(),
            views(RUSSIA.stream()),
            views(Stream.concat(own, ELSEWHERE.stream()))));
  }

  private List<ZoneView> views(Stream<String> ids) {
    Instant now = clock.instant();
    return ids.map(id -> ZoneView.of(ZoneId.of(id), now)).toList();
  }
}
