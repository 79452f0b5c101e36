package io.dozvon.scheduling;

import io.dozvon.database.ConsultationLock;
import io.dozvon.scheduling.store.OpeningStore;
import io.dozvon.scheduling.store.WorkingWeekStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.DoctorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes openings of working weeks, for as far ahead as patients may book and a day more. Hours
/// that somebody opened by hand stay as they are, and the week's go around them. Done twice it
/// changes nothing: any node does it when a doctor's weeks are due, at the beginning of each of
/// their days.
@Component
class WeekLayout {
  private static final int AT_ONCE = 100;
  private static final int ALL = 10_000;

  private final WorkingWeekStore weeks;
  private final OpeningStore openings;
  private final Staff staff;
  private final ConsultationLock lock;
  private final BookingSettings settings;
  private final TransactionOperations transaction;
  private final Clock clock;

  WeekLayout(
      WorkingWeekStore weeks,
      OpeningStore openings,
      Staff staff,
      ConsultationLock lock,
      BookingSettings settings,
      TransactionOperations transaction,
      Clock clock) {
    this.weeks = weeks;
    this.openings = openings;
    this.staff = staff;
    this.lock = lock;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  void layOutAllDue() {
    List<DoctorId> due;
    do {
      due = weeks.due(clock.instant(), AT_ONCE);
      due.forEach(doctor -> transaction.executeWithoutResult(_ -> layOut(doctor)));
    } while (due.size() == AT_ONCE);
  }

  private void layOut(DoctorId doctor) {
    lock.hold(doctor);
    layOut(staff.byId(doctor));
  }

  /// Of a doctor whom the transaction holds.
  void layOut(Doctor doctor) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, doctor.timeZone());
    List<Opening> open = openings.of(doctor.id(), now, ALL);
    Set<Hours> wanted = wanted(doctor, today, now, byHand(open));
    openings.delete(
        open.stream()
            .filter(Opening::weekly)
            .filter(opening -> !wanted.remove(Hours.of(opening)))
            .map(Opening::id)
            .toList());
    openings.insertAll(wanted.stream().map(hours -> hours.opening(doctor.id())).toList());
    weeks.lookNext(
        doctor.id(), today, today.plusDays(1).atStartOfDay(doctor.timeZone()).toInstant());
  }

  private static List<Span> byHand(List<Opening> open) {
    return open.stream().filter(it -> !it.weekly()).map(Opening::span).toList();
  }

  private Set<Hours> wanted(Doctor doctor, LocalDate today, Instant now, List<Span> byHand) {
    LocalDate last = LocalDate.ofInstant(settings.lastStart(now), doctor.timeZone()).plusDays(1);
    Set<Hours> wanted = new LinkedHashSet<>();
    for (WorkingWeek week : weeks.of(doctor.id(), today)) {
      today
          .datesUntil(last.plusDays(1))
          .flatMap(day -> week.hours(day, doctor.timeZone()).stream())
          .flatMap(hours -> hours.without(byHand).stream())
          .filter(hours -> hours.end().isAfter(now) && hours.hasRoomFor(week.slotLength()))
          .forEach(hours -> wanted.add(new Hours(hours, week.slotLength())));
    }
    return wanted;
  }

  /// An opening that may not be there yet.
  private record Hours(Span span, Duration slotLength) {
    static Hours of(Opening opening) {
      return new Hours(opening.span(), opening.slotLength());
    }

    Opening opening(DoctorId doctor) {
      return new Opening(OpeningId.random(), doctor, span.start(), span.end(), slotLength, true);
    }
  }
}
