package io.dozvon.web.doctor;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Standing;
import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws the changing part of the workplace.
@Component
class DoctorSnapshots implements Snapshots {
  private static final int SHOWN = 50;

  private final Consultations consultations;
  private final Conclusions conclusions;
  private final ConsultationSettings settings;
  private final ReachSettings policy;
  private final Staff staff;
  private final Drawing drawing;
  private final Clock clock;

  DoctorSnapshots(
      Consultations consultations,
      Conclusions conclusions,
      ConsultationSettings settings,
      ReachSettings policy,
      Staff staff,
      Drawing drawing,
      Clock clock) {
    this.consultations = consultations;
    this.conclusions = conclusions;
    this.settings = settings;
    this.policy = policy;
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
            .map(details -> ConsultationView.of(details, policy.attempts()))
            .toList();
    return Map.of(
        "live", theirs.stream().filter(ConsultationView::live).toList(),
        "due", theirs.stream().filter(it -> it.state().equals("due")).toList(),
        "closed", theirs.stream().filter(it -> it.state().equals("closed")).toList(),
        "conclusions", conclusions(doctor, theirs),
        "now", clock.instant(),
        "warnings", Warnings.seconds(settings));
  }

  private Map<UUID, Standing> conclusions(DoctorId doctor, List<ConsultationView> of) {
    List<ConsultationId> ids = of.stream().map(it -> new ConsultationId(it.id())).toList();
    return conclusions.standings(ids, new Actor.Doctor(doctor)).entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
  }
}
