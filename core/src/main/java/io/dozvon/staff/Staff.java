package io.dozvon.staff;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.staff.store.DoctorStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The staff room's door.
@Component
public class Staff {
  private final DoctorStore store;
  private final Audit audit;
  private final Clock clock;

  Staff(DoctorStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Doctor add(NewDoctor added, Actor by) {
    Doctor doctor =
        new Doctor(
            DoctorId.random(),
            added.name(),
            added.speciality(),
            added.deskPhone(),
            added.language(),
            added.languages(),
            added.timeZone(),
            clock.instant(),
            added.deskPhone().isPresent() ? Handset.DESK_PHONE : Handset.BROWSER);
    store.insert(doctor);
    audit.record(by, AuditedAction.CREATE, Subject.of(doctor.id()));
    return doctor;
  }

  /// From now on they talk through this, unless they choose otherwise for one call. Doctors choose
  /// for themselves only.
  @Transactional
  public Answer<Doctor> talkThrough(DoctorId id, Handset handset, Actor by) {
    return store
        .find(id)
        .filter(doctor -> mayChoose(doctor, by))
        .map(doctor -> talkThrough(doctor, handset, by))
        .orElse(Answer.refused(new StaffRefusal.UnknownDoctor()));
  }

  private static boolean mayChoose(Doctor doctor, Actor by) {
    return by instanceof Actor.Admin
        || (by instanceof Actor.Doctor(DoctorId self) && self.equals(doctor.id()));
  }

  private Answer<Doctor> talkThrough(Doctor doctor, Handset handset, Actor by) {
    if (handset == Handset.DESK_PHONE && doctor.deskPhone().isEmpty()) {
      return Answer.refused(new StaffRefusal.NoDeskPhone());
    }
    store.choose(doctor.id(), handset);
    audit.record(by, AuditedAction.CHANGE, Subject.of(doctor.id()));
    return Answer.granted(store.find(doctor.id()).orElseThrow());
  }

  /// A look at one doctor's record, written down as such.
  @Transactional
  public Answer<Doctor> look(DoctorId id, Actor by) {
    return store
        .find(id)
        .map(doctor -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          return Answer.granted(doctor);
        })
        .orElse(Answer.refused(new StaffRefusal.UnknownDoctor()));
  }

  /// For rooms that act for the doctor or have written down who looks.
  ///
  /// @throws java.util.NoSuchElementException if there is no such doctor
  public Doctor byId(DoctorId id) {
    return store.find(id).orElseThrow();
  }

  /// As [#byId], for many at once; unknown ones are left out.
  public Map<DoctorId, Doctor> byIds(Collection<DoctorId> ids) {
    return store.findAll(ids);
  }

  /// Doctors who have a speciality, by name. For rooms that show who can be consulted, which is no
  /// secret.
  public List<Doctor> specialists() {
    return store.withSpeciality();
  }

  /// The newest doctors first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Doctor> list(int limit, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("doctor"));
    return store.newest(limit);
  }
}
