package io.dozvon.web.hours;

import io.dozvon.scheduling.Booked;
import io.dozvon.scheduling.Slot;
import io.dozvon.web.times.LocalTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A patient who is booked in hours that the doctor would give up, and what can become of it.
///
/// @param field in which the doctor decides
/// @param chosen what they chose already; empty if nothing
/// @param keep what stands for keeping the time
record ConflictView(
    String field, String patient, String when, String chosen, String keep, List<Choice> choices) {

  record Choice(String value, String when) {}

  static ConflictView of(
      Booked booked, List<Slot> free, Map<String, String> sent, LocalTimes times) {
    String field = Decisions.field(booked.appointment().consultation());
    Instant shown = booked.appointment().slot().start();
    return new ConflictView(
        field,
        booked.patient().name().full(),
        written(shown, times),
        sent.getOrDefault(field, ""),
        Decisions.keep(shown),
        free.stream()
            .map(slot ->
                new Choice(Decisions.move(shown, slot.start()), written(slot.start(), times)))
            .toList());
  }

  static String written(Instant at, LocalTimes times) {
    return times.day(times.date(at)) + ", " + times.time(at);
  }
}
