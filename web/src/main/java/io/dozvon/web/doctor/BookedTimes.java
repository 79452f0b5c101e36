package io.dozvon.web.doctor;

import io.dozvon.scheduling.Noted;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is booked with a doctor, by whether their day shows it.
///
/// @param end of today
/// @param today what was to begin today, however it ended, and what is left of the days before
/// @param later what is booked after that, in order
record BookedTimes(Instant end, List<Noted> today, List<Noted> later) {
  static BookedTimes of(List<Noted> noted, Instant end) {
    Map<Boolean, List<Noted>> byDay =
        noted.stream()
            .collect(
                Collectors.partitioningBy(it -> it.appointment().slot().start().isBefore(end)));
    return new BookedTimes(
        end, byDay.getOrDefault(true, List.of()), byDay.getOrDefault(false, List.of()));
  }

  boolean isToday(@Nullable Instant start) {
    return start != null && start.isBefore(end);
  }

  /// With the first of another day: it may be the next that there is to do.
  List<Noted> shown() {
    return Stream.concat(today.stream(), later.stream().limit(1)).toList();
  }

  Map<UUID, Noted> shownById() {
    return shown().stream()
        .collect(
            Collectors.toMap(it -> it.appointment().consultation().value(), Function.identity()));
  }

  List<ConsultationId> shownIds() {
    return ids(shown().stream());
  }

  List<ConsultationId> hiddenIds() {
    return ids(later.stream().skip(1));
  }

  private static List<ConsultationId> ids(Stream<Noted> noted) {
    return noted.map(it -> it.appointment().consultation()).toList();
  }
}
