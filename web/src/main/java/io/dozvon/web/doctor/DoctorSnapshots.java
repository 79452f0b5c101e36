package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Draws the changing part of the workplace.
@Component
class DoctorSnapshots implements Snapshots {
  private static final int SHOWN = 50;

  private final Consultations consultations;
  private final ConsultationSettings settings;
  private final ReachSettings policy;
  private final DeviceCheckSettings devices;
  private final Staff staff;
  private final Drawing drawing;
  private final Clock clock;

  DoctorSnapshots(
      Consultations consultations,
      ConsultationSettings settings,
      ReachSettings policy,
      DeviceCheckSettings devices,
      Staff staff,
      Drawing drawing,
      Clock clock) {
    this.consultations = consultations;
    this.settings = settings;
    this.policy = policy;
    this.devices = devices;
    this.staff = staff;
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

  Map<String, Object> model(DoctorId doctor) {
    List<ConsultationView> theirs =
        consultations.ofDoctor(doctor, SHOWN, new Actor.Doctor(doctor)).stream()
            .map(details -> ConsultationView.of(details, policy.attempts(), devices))
            .toList();
    return Map.of(
        "live", theirs.stream().filter(ConsultationView::live).toList(),
        "due", theirs.stream().filter(it -> it.state().equals("due")).toList(),
        "closed", theirs.stream().filter(it -> it.state().equals("closed")).toList(),
        "now", clock.instant(),
        "warnings", Warnings.seconds(settings));
  }
}
