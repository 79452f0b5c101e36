package io.dozvon.scheduling;

import io.dozvon.presence.Presence;
import io.dozvon.scheduling.store.DutyStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What time brings to the waiting room: doctors who are gone leave their duty, patients who were
/// taken and not called go back, and everybody who waits is told how long it will take now.
@Component
public class WaitingRounds {
  private final DutyStore duty;
  private final DutyShifts shifts;
  private final WayBack wayBack;
  private final LineNews news;
  private final Presence presence;
  private final DutySettings settings;
  private final TransactionOperations transaction;
  private final Clock clock;

  WaitingRounds(
      DutyStore duty,
      DutyShifts shifts,
      WayBack wayBack,
      LineNews news,
      Presence presence,
      DutySettings settings,
      TransactionOperations transaction,
      Clock clock) {
    this.duty = duty;
    this.shifts = shifts;
    this.wayBack = wayBack;
    this.news = news;
    this.presence = presence;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void look() {
    Instant now = clock.instant();
    endShiftsOfTheAbsent(now);
    wayBack
        .takenBefore(now.minus(settings.callWithin()))
        .forEach(id -> wayBack.back(id, new Actor.Service()));
    transaction.executeWithoutResult(_ -> news.timePassed());
  }

  private void endShiftsOfTheAbsent(Instant now) {
    List<DoctorId> onDuty = duty.onDuty();
    if (!onDuty.isEmpty()) {
      duty.seen(present(onDuty), now);
      duty.notSeenSince(now.minus(settings.absentAfter()))
          .forEach(doctor -> shifts.offDuty(doctor, new Actor.Service()));
    }
  }

  private List<DoctorId> present(List<DoctorId> doctors) {
    Set<Person> present = presence.present(doctors.stream().map(Person.OfDoctor::new).toList());
    return doctors.stream().filter(it -> present.contains(new Person.OfDoctor(it))).toList();
  }
}
