package io.dozvon.web.doctor;

import io.dozvon.scheduling.Noted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a doctor has before them today, the next thing to do apart from the rest.
///
/// @param first what that is: `call`, `appointment`, `line`, `other` or `nothing`
/// @param next whom to call then, if it is somebody that is known
/// @param today the other appointments of today, and those of before that were not held, in order
/// @param others who else waits for a call, the longest first
/// @param later how many appointments there are after today
record DayView(
    String first, @Nullable Entry next, List<Entry> today, List<Entry> others, long later) {

  /// @param standing `coming`, `now`, `overdue`, `underway` or `held`; empty without a set time
  /// @param start the set time; null without one
  /// @param minutes since the set time, 0 before it
  /// @param today whether the set time is today
  /// @param moved whether the patient or the doctor moved it to this time
  /// @param outside whether it is at a time that the doctor does not offer any more
  record Entry(
      ConsultationView it,
      String standing,
      @Nullable Instant start,
      long minutes,
      boolean today,
      boolean moved,
      boolean outside) {

    static Entry of(ConsultationView view, Noted noted, BookedTimes times, Instant now) {
      Instant start = noted.appointment().slot().start();
      return new Entry(
          view,
          standing(view, noted, now),
          start,
          Math.max(0, Duration.between(start, now).toMinutes()),
          times.isToday(start) && !standing(view, noted, now).equals("overdue"),
          noted.appointment().moves() > 0,
          noted.outside());
    }

    static Entry of(ConsultationView view) {
      return new Entry(view, "", null, 0, false, false, false);
    }

    private static String standing(ConsultationView view, Noted noted, Instant now) {
      if (!view.state().equals("due")) {
        return view.live() ? "underway" : "held";
      }
      if (now.isBefore(noted.appointment().slot().start())) {
        return "coming";
      }
      return now.isBefore(noted.appointment().slot().end()) ? "now" : "overdue";
    }

    /// For templates.
    public boolean isDue() {
      return it.state().equals("due");
    }

    /// For templates: where a call of it is asked for.
    public String path(String wish) {
      return start == null
          ? "/doctor/consultations/%s/%s".formatted(it.id(), wish)
          : "/doctor/appointments/%s/%s/%s".formatted(it.id(), start, wish);
    }

    private boolean isUrgent() {
      return standing.equals("now") || standing.equals("overdue");
    }
  }

  /// @param lineWaits whether the doctor is on duty and somebody waits
  static DayView of(
      List<ConsultationView> theirs, BookedTimes booked, boolean lineWaits, Instant now) {
    Map<UUID, Noted> byId = booked.shownById();
    List<Entry> held =
        theirs.stream()
            .filter(view -> byId.containsKey(view.id()))
            .map(view -> Entry.of(view, Objects.requireNonNull(byId.get(view.id())), booked, now))
            .sorted(
                Comparator.comparing(Entry::start, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    List<Entry> others =
        theirs.stream()
            .filter(view -> view.state().equals("due") && !byId.containsKey(view.id()))
            .sorted(Comparator.comparing(ConsultationView::requestedAt))
            .map(Entry::of)
            .toList();
    boolean calls = theirs.stream().anyMatch(ConsultationView::isCall);
    Optional<Entry> next = calls ? Optional.empty() : next(held, others, lineWaits);
    return new DayView(
        calls ? "call" : next.map(DayView::kind).orElse(lineWaits ? "line" : "nothing"),
        next.orElse(null),
        without(held.stream().filter(it -> booked.isToday(it.start())).toList(), next),
        without(others, next),
        booked.later().size());
  }

  private static Optional<Entry> next(List<Entry> held, List<Entry> others, boolean lineWaits) {
    Optional<Entry> urgent = held.stream().filter(Entry::isUrgent).findFirst();
    return urgent.isPresent() || lineWaits
        ? urgent
        : Stream.concat(others.stream(), held.stream().filter(Entry::isDue)).findFirst();
  }

  private static String kind(Entry next) {
    return next.start() == null ? "other" : "appointment";
  }

  private static List<Entry> without(List<Entry> all, Optional<Entry> next) {
    return all.stream().filter(entry -> next.filter(entry::equals).isEmpty()).toList();
  }
}
