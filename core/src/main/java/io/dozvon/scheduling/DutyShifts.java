package io.dozvon.scheduling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.presence.Presence;
import io.dozvon.programmes.Speciality;
import io.dozvon.scheduling.store.DutyStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.staff.StaffRefusal;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is on duty. A doctor begins and ends their own duty only.
@Component
public class DutyShifts {
  private final DutyStore store;
  private final WayBack wayBack;
  private final LineNews news;
  private final Staff staff;
  private final DutySettings settings;
  private final Presence presence;
  private final Audit audit;
  private final Clock clock;

  DutyShifts(
      DutyStore store,
      WayBack wayBack,
      LineNews news,
      Staff staff,
      DutySettings settings,
      Presence presence,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.wayBack = wayBack;
    this.news = news;
    this.staff = staff;
    this.settings = settings;
    this.presence = presence;
    this.audit = audit;
    this.clock = clock;
  }

  /// From now on they take patients. Who is on duty stays so.
  @Transactional
  public Answer<DoctorId> onDuty(DoctorId doctor, Actor by) {
    return ofTheirOwn(doctor, by)
        .then(_ -> staff.look(doctor, by))
        .then(it ->
            mayServe(it)
                ? Answer.granted(doctor)
                : Answer.refused(new WaitingRefusal.AnotherSpeciality()))
        .map(_ -> {
          if (store.begin(doctor, clock.instant())) {
            changed(doctor, by);
          }
          return doctor;
        });
  }

  /// Whom they took and did not call goes back to their place in the line.
  @Transactional
  public Answer<DoctorId> offDuty(DoctorId doctor, Actor by) {
    return ofTheirOwn(doctor, by)
        .then(_ -> staff.look(doctor, by))
        .map(_ -> {
          if (store.end(doctor, clock.instant(), by instanceof Actor.Service)) {
            wayBack.of(doctor, by);
            changed(doctor, by);
          }
          return doctor;
        });
  }

  private void changed(DoctorId doctor, Actor by) {
    audit.record(by, AuditedAction.CHANGE, new Subject("duty-of-doctor", doctor.toString()));
    presence.tell(new Person.OfDoctor(doctor));
    news.dutyChanged();
  }

  /// Who is on duty now.
  public List<DoctorId> serving() {
    return store.onDuty();
  }

  /// Since when they are on duty; empty if they are not.
  public Optional<Instant> since(DoctorId doctor) {
    return store.since(doctor);
  }

  boolean mayServe(Doctor doctor) {
    return doctor
        .speciality()
        .map(Speciality::new)
        .filter(new Speciality(settings.speciality())::equals)
        .isPresent();
  }

  static Answer<DoctorId> ofTheirOwn(DoctorId doctor, Actor by) {
    return switch (by) {
      case Actor.Doctor(DoctorId id) when id.equals(doctor) -> Answer.granted(doctor);
      case Actor.Admin _, Actor.Service _ -> Answer.granted(doctor);
      case Actor.Doctor _, Actor.Patient _, Actor.Staff _ ->
          Answer.refused(new StaffRefusal.UnknownDoctor());
    };
  }
}
