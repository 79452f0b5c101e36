package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import io.dozvon.web.times.AppointmentTime;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws the changing part of the workplace.
@Component
class DoctorSnapshots implements Snapshots {
  private static final int SHOWN = 50;

  private final Consultations consultations;
  private final ConsultationSettings settings;
  private final ReachSettings policy;
  private final Staff staff;
  private final Appointments appointments;
  private final Drawing drawing;
  private final Clock clock;

  DoctorSnapshots(
      Consultations consultations,
      ConsultationSettings settings,
      ReachSettings policy,
      Staff staff,
      Appointments appointments,
      Drawing drawing,
      Clock clock) {
    this.consultations = consultations;
    this.settings = settings;
    this.policy = policy;
    this.staff = staff;
    this.appointments = appointments;
    this.drawing = drawing;
    this.clock = clock;
  }

  @Override
  public boolean concerns(Person person) {
    return person instanceof Person.OfDoctor;
  }

  @Override
  public String draw(Person person) {
    DoctorId doctor = new DoctorId(person.value());
    return drawing.draw("doctor-state", staff.byId(doctor).language(), model(doctor));
  }

  Map<String, Object> model(DoctorId id) {
    List<ConsultationDetails> all = consultations.ofDoctor(id, SHOWN, new Actor.Doctor(id));
    Map<ConsultationId, AppointmentTime> times = times(staff.byId(id), all);
    List<ConsultationView> theirs =
        all.stream()
            .map(details ->
                ConsultationView.of(
                    details, times.get(details.consultation().facts().id()), policy.attempts()))
            .toList();
    return Map.of(
        "live", theirs.stream().filter(ConsultationView::live).toList(),
        "due", theirs.stream().filter(it -> it.state().equals("due")).toList(),
        "closed", theirs.stream().filter(it -> it.state().equals("closed")).toList(),
        "now", clock.instant(),
        "warnings", Warnings.seconds(settings));
  }

  private Map<ConsultationId, AppointmentTime> times(
      Doctor doctor, List<ConsultationDetails> consultations) {
    LocalTimes times = new LocalTimes(doctor.timeZone(), doctor.language().locale());
    return appointments
        .of(consultations.stream().map(it -> it.consultation().facts().id()).toList())
        .values()
        .stream()
        .collect(
            Collectors.toMap(
                Appointment::consultation, it -> AppointmentTime.of(it.slot().start(), times)));
  }
}
