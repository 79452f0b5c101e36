package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.scheduling.Duty;
import io.dozvon.staff.Doctor;
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
import java.util.Optional;
import java.util.UUID;
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
  private final Duty duty;
  private final Drawing drawing;
  private final Clock clock;

  DoctorSnapshots(
      Consultations consultations,
      ConsultationSettings settings,
      ReachSettings policy,
      Staff staff,
      Duty duty,
      Drawing drawing,
      Clock clock) {
    this.consultations = consultations;
    this.settings = settings;
    this.policy = policy;
    this.staff = staff;
    this.duty = duty;
    this.drawing = drawing;
    this.clock = clock;
  }

  @Override
  public boolean concerns(Person person) {
    return person instanceof Person.OfDoctor;
  }

  @Override
  public String draw(Person person) {
    Doctor doctor = staff.byId(new DoctorId(person.value()));
    return drawing.draw("doctor-state", doctor.language(), model(doctor));
  }

  Map<String, Object> model(Doctor doctor) {
    List<ConsultationView> theirs =
        consultations.ofDoctor(doctor.id(), SHOWN, new Actor.Doctor(doctor.id())).stream()
            .map(details -> ConsultationView.of(details, policy.attempts()))
            .toList();
    boolean busy = theirs.stream().anyMatch(ConsultationView::isCall);
    return Map.of(
        "line", line(doctor, busy),
        "reasons", reasons(theirs),
        "live", theirs.stream().filter(ConsultationView::live).toList(),
        "due", theirs.stream().filter(it -> it.state().equals("due")).toList(),
        "closed", theirs.stream().filter(it -> it.state().equals("closed")).toList(),
        "now", clock.instant(),
        "warnings", Warnings.seconds(settings));
  }

  /// Empty for whom it does not concern.
  private Optional<LineView> line(Doctor doctor, boolean busy) {
    return Optional.of(duty.line(new Actor.Doctor(doctor.id())))
        .filter(line -> line.mayServe() || line.onDutySince().isPresent())
        .map(line -> LineView.of(line, doctor, busy, clock.instant()));
  }

  private Map<UUID, String> reasons(List<ConsultationView> theirs) {
    return duty
        .reasons(theirs.stream().map(it -> new ConsultationId(it.id())).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
  }
}
