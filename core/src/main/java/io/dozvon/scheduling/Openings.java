package io.dozvon.scheduling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.ConsultationLock;
import io.dozvon.scheduling.store.OpeningStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hours that doctors offer. A doctor sees to their own only.
@Component
public class Openings {
  private static final String KIND = "opening";

  private final OpeningStore store;
  private final WeekLayout layout;
  private final Staff staff;
  private final ConsultationLock lock;
  private final Audit audit;

  Openings(OpeningStore store, WeekLayout layout, Staff staff, ConsultationLock lock, Audit audit) {
    this.store = store;
    this.layout = layout;
    this.staff = staff;
    this.lock = lock;
    this.audit = audit;
  }

  /// @param end the first moment after these hours
  /// @param slotLength 5 minutes to 4 hours, whole minutes
  @Transactional
  public Answer<Opening> open(
      DoctorId doctor, Instant start, Instant end, Duration slotLength, Actor by) {
    Opening opening = new Opening(OpeningId.random(), doctor, start, end, slotLength, false);
    if (!mayActFor(doctor, by)) {
      return Answer.refused(new BookingRefusal.NotAllowed());
    }
    if (!opening.isSound()) {
      return Answer.refused(new BookingRefusal.OpeningMalformed());
    }
    return staff.look(doctor, by).then(_ -> insert(opening, by));
  }

  private Answer<Opening> insert(Opening opening, Actor by) {
    lock.hold(opening.doctor());
    Optional<BookingRefusal> no = store.insert(opening);
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    audit.record(by, AuditedAction.CREATE, new Subject(KIND, opening.id().toString()));
    return Answer.granted(opening);
  }

  /// Offers these hours no longer, if they were opened by hand. What is booked in them stays
  /// booked; what the doctor's week has in their place is offered again.
  @Transactional
  public Answer<Opening> close(OpeningId id, Actor by) {
    return store
        .find(id)
        .filter(opening -> mayActFor(opening.doctor(), by))
        .map(Answer::granted)
        .orElse(Answer.<Opening>refused(new BookingRefusal.UnknownOpening()))
        .then(Openings::byHand)
        .map(opening -> {
          lock.hold(opening.doctor());
          store.delete(List.of(id));
          layout.layOut(staff.byId(opening.doctor()));
          audit.record(by, AuditedAction.CHANGE, new Subject(KIND, id.toString()));
          return opening;
        });
  }

  private static Answer<Opening> byHand(Opening opening) {
    return opening.weekly()
        ? Answer.refused(new BookingRefusal.OpeningOfWeek())
        : Answer.granted(opening);
  }

  /// What a doctor offers that is not over, in order.
  ///
  /// @param from when it must not be over
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public Answer<List<Opening>> of(DoctorId doctor, Instant from, int limit, Actor by) {
    return mayActFor(doctor, by)
        ? staff.look(doctor, by).map(Doctor::id).map(it -> store.of(it, from, limit))
        : Answer.refused(new BookingRefusal.NotAllowed());
  }

  private static boolean mayActFor(DoctorId doctor, Actor by) {
    return switch (by) {
      case Actor.Doctor(DoctorId self) -> self.equals(doctor);
      case Actor.Patient _, Actor.Staff _ -> false;
      case Actor.Admin _, Actor.Service _ -> true;
    };
  }
}
