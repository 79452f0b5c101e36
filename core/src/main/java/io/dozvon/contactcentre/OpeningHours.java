package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.LineHoursChange.AsUsual;
import io.dozvon.contactcentre.LineHoursChange.Differ;
import io.dozvon.contactcentre.LineHoursChange.Weekly;
import io.dozvon.contactcentre.store.ArrangementStore;
import io.dozvon.contactcentre.store.LineHoursStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door to the hours in which the line answers. They are changed by
/// supervisors and admins, one change at a time; the exchange hears of it after the commit.
@Component
public class OpeningHours {
  private static final int MOST_DAYS = 400;

  private final LineHoursStore store;
  private final ArrangementStore arrangement;
  private final LineSettings settings;
  private final Audit audit;
  private final Clock clock;

  OpeningHours(
      LineHoursStore store,
      ArrangementStore arrangement,
      LineSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.arrangement = arrangement;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  public LineHours current() {
    return new LineHours(settings.timeZone(), store.week(), store.days(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.timeZone());
  }

  /// All of it or nothing.
  @Transactional
  public Answer<LineHours> change(LineHoursChange change, Actor by) {
    return SupervisorsOnly.check(by)
        .then(_ -> {
          arrangement.hold();
          return why(change)
              .<Answer<LineHoursChange>>map(Answer::refused)
              .orElseGet(() -> Answer.granted(change));
        })
        .map(_ -> {
          store(change);
          arrangement.changed();
          audit.record(by, AuditedAction.CHANGE, Subject.all("line-hours"));
          return current();
        });
  }

  private Optional<LineHoursRefusal> why(LineHoursChange change) {
    return switch (change) {
      case Weekly(var days) ->
          days.values().stream().flatMap(Optional::stream).allMatch(LineHours::isSound)
              ? Optional.empty()
              : Optional.of(new LineHoursRefusal.Malformed());
      case Differ(var days) -> why(days);
      case AsUsual _ -> Optional.empty();
    };
  }

  private Optional<LineHoursRefusal> why(List<SpecialDay> days) {
    if (!days.stream().allMatch(SpecialDay::isSound)) {
      return Optional.of(new LineHoursRefusal.Malformed());
    }
    if (days.stream().map(SpecialDay::day).distinct().count() < days.size()) {
      return Optional.of(new LineHoursRefusal.DayTwice());
    }
    if (days.stream().anyMatch(it -> it.day().isBefore(today()))) {
      return Optional.of(new LineHoursRefusal.DayOver());
    }
    return store.days(today()).size() + days.size() > MOST_DAYS
        ? Optional.of(new LineHoursRefusal.TooMany())
        : Optional.empty();
  }

  private void store(LineHoursChange change) {
    switch (change) {
      case Weekly(var days) -> days.forEach(store::put);
      case Differ(var days) -> store.put(days);
      case AsUsual(var days) -> store.forget(days);
    }
  }
}
