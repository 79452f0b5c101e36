package io.dozvon.scheduling;

import io.dozvon.scheduling.HoursChange.CancelTimeOff;
import io.dozvon.scheduling.HoursChange.Close;
import io.dozvon.scheduling.HoursChange.OpenBesides;
import io.dozvon.scheduling.HoursChange.StopWeekly;
import io.dozvon.scheduling.HoursChange.TakeOff;
import io.dozvon.scheduling.HoursChange.WorkWeekly;
import io.dozvon.scheduling.store.TimeOffStore;
import io.dozvon.scheduling.store.WorkingWeekStore;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes changes of working hours, for [WorkingHours], which looks what they do to bookings.
@Component
class HoursChanges {
  private final WorkingWeekStore weeks;
  private final TimeOffStore timesOff;
  private final Openings openings;
  private final WeekLayout layout;
  private final Clock clock;

  HoursChanges(
      WorkingWeekStore weeks,
      TimeOffStore timesOff,
      Openings openings,
      WeekLayout layout,
      Clock clock) {
    this.weeks = weeks;
    this.timesOff = timesOff;
    this.openings = openings;
    this.layout = layout;
    this.clock = clock;
  }

  /// Of a doctor whom the transaction holds.
  Answer<DoctorId> make(HoursChange change, Doctor doctor, Actor by) {
    return switch (change) {
      case WorkWeekly week -> workWeekly(week, doctor);
      case StopWeekly(WorkingWeekId week) -> stopWeekly(week, doctor);
      case TakeOff(Instant start, Instant end, Optional<String> reason) ->
          takeOff(new TimeOff(TimeOffId.random(), doctor.id(), start, end, reason));
      case CancelTimeOff(TimeOffId id) ->
          timesOff.delete(id, doctor.id())
              ? Answer.granted(doctor.id())
              : Answer.refused(new HoursRefusal.UnknownTimeOff());
      case OpenBesides(var start, var end, var slotLength) ->
          openings.open(doctor.id(), start, end, slotLength, by).map(Opening::doctor);
      case Close(OpeningId opening) -> openings.close(opening, by).map(Opening::doctor);
    };
  }

  private Answer<DoctorId> workWeekly(WorkWeekly wish, Doctor doctor) {
    LocalDate today = today(doctor);
    WorkingWeek week =
        new WorkingWeek(
            WorkingWeekId.random(),
            doctor.id(),
            wish.firstDay().isBefore(today) ? today : wish.firstDay(),
            wish.lastDay(),
            wish.slotLength(),
            wish.days());
    if (week.lastDay().filter(today::isAfter).isPresent()) {
      return Answer.refused(new HoursRefusal.PeriodOver());
    }
    if (!week.hasSoundPeriod()) {
      return Answer.refused(new HoursRefusal.PeriodMalformed());
    }
    if (!week.hasSoundDays() || !Opening.isSoundSlot(week.slotLength())) {
      return Answer.refused(new HoursRefusal.DaysMalformed());
    }
    List<WorkingWeek> others =
        weeks.of(doctor.id(), today).stream()
            .flatMap(other -> other.without(week.firstDay(), week.lastDay()).stream())
            .toList();
    return put(Stream.concat(others.stream(), Stream.of(week)).toList(), doctor);
  }

  private Answer<DoctorId> stopWeekly(WorkingWeekId id, Doctor doctor) {
    LocalDate today = today(doctor);
    List<WorkingWeek> now = weeks.of(doctor.id(), today);
    if (now.stream().noneMatch(week -> week.id().equals(id))) {
      return Answer.refused(new HoursRefusal.UnknownWeek());
    }
    return put(
        now.stream()
            .flatMap(week ->
                week.id().equals(id)
                    ? week.without(today, Optional.empty()).stream()
                    : Stream.of(week))
            .toList(),
        doctor);
  }

  private Answer<DoctorId> put(List<WorkingWeek> all, Doctor doctor) {
    weeks.replace(doctor.id(), today(doctor), all);
    layout.layOut(doctor);
    return Answer.granted(doctor.id());
  }

  private Answer<DoctorId> takeOff(TimeOff timeOff) {
    if (!timeOff.isSound()) {
      return Answer.refused(new HoursRefusal.PeriodMalformed());
    }
    if (!timeOff.end().isAfter(clock.instant())) {
      return Answer.refused(new HoursRefusal.PeriodOver());
    }
    if (!timeOff.isToldBriefly()) {
      return Answer.refused(new HoursRefusal.ReasonTooLong());
    }
    timesOff.insert(timeOff);
    return Answer.granted(timeOff.doctor());
  }

  private LocalDate today(Doctor doctor) {
    return LocalDate.ofInstant(clock.instant(), doctor.timeZone());
  }
}
