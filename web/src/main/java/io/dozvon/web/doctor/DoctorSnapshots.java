package io.dozvon.web.doctor;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Standing;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.scheduling.Duty;
import io.dozvon.scheduling.Noted;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.MessageMarks;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import io.dozvon.web.times.AppointmentTime;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws the changing part of the workplace.
@Component
class DoctorSnapshots implements Snapshots {
  private static final int CLOSED_SHOWN = 20;

  private final Consultations consultations;
  private final Conclusions conclusions;
  private final ConsultationSettings settings;
  private final ReachSettings policy;
  private final DeviceCheckSettings devices;
  private final Staff staff;
  private final Appointments appointments;
  private final Duty duty;
  private final MessageMarks messages;
  private final List<WorkplacePart> parts;
  private final Drawing drawing;
  private final Clock clock;

  DoctorSnapshots(
      Consultations consultations,
      Conclusions conclusions,
      ConsultationSettings settings,
      ReachSettings policy,
      DeviceCheckSettings devices,
      Staff staff,
      Appointments appointments,
      Duty duty,
      MessageMarks messages,
      List<WorkplacePart> parts,
      Drawing drawing,
      Clock clock) {
    this.consultations = consultations;
    this.conclusions = conclusions;
    this.settings = settings;
    this.policy = policy;
    this.devices = devices;
    this.staff = staff;
    this.appointments = appointments;
    this.duty = duty;
    this.messages = messages;
    this.parts = parts;
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
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, doctor.timeZone());
    Instant end = today.plusDays(1).atStartOfDay(doctor.timeZone()).toInstant();
    BookedTimes booked =
        BookedTimes.of(
            appointments.onDesk(
                doctor.id(), today.atStartOfDay(doctor.timeZone()).toInstant(), end),
            end);
    List<ConsultationDetails> all =
        consultations.onDeskOf(
            doctor.id(),
            booked.shownIds(),
            booked.hiddenIds(),
            CLOSED_SHOWN,
            new Actor.Doctor(doctor.id()));
    Map<ConsultationId, AppointmentTime> times = times(doctor, booked.shown());
    List<ConsultationView> theirs =
        all.stream()
            .map(details ->
                ConsultationView.of(
                    details,
                    times.get(details.consultation().facts().id()),
                    policy.attempts(),
                    devices))
            .toList();
    boolean busy = theirs.stream().anyMatch(ConsultationView::isCall);
    Optional<LineView> line = line(doctor, busy, now);
    boolean lineWaits = line.filter(LineView::waits).isPresent();
    Map<String, Object> model = new HashMap<>();
    model.put("line", line);
    model.put("day", DayView.of(theirs, booked, lineWaits, now));
    model.put("reasons", reasons(theirs));
    model.put("live", theirs.stream().filter(ConsultationView::live).toList());
    model.put("due", theirs.stream().filter(it -> it.state().equals("due")).toList());
    model.put("closed", theirs.stream().filter(it -> it.state().equals("closed")).toList());
    model.put("conclusions", conclusions(doctor.id(), theirs));
    model.put("messages", messages.of(new Person.OfDoctor(doctor.id())));
    model.put("now", now);
    model.put("warnings", Warnings.seconds(settings));
    parts.forEach(part -> model.put(part.name(), part.of(doctor, all)));
    return model;
  }

  private static Map<ConsultationId, AppointmentTime> times(Doctor doctor, List<Noted> noted) {
    LocalTimes times = new LocalTimes(doctor.timeZone(), doctor.language().locale());
    return noted.stream()
        .map(Noted::appointment)
        .collect(
            Collectors.toMap(
                Appointment::consultation, it -> AppointmentTime.of(it.slot().start(), times)));
  }

  /// Empty for whom it does not concern.
  private Optional<LineView> line(Doctor doctor, boolean busy, Instant now) {
    return Optional.of(duty.line(new Actor.Doctor(doctor.id())))
        .filter(line -> line.mayServe() || line.onDutySince().isPresent())
        .map(line -> LineView.of(line, doctor, busy, devices, now));
  }

  private Map<UUID, String> reasons(List<ConsultationView> theirs) {
    return duty
        .reasons(theirs.stream().map(it -> new ConsultationId(it.id())).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
  }

  private Map<UUID, Standing> conclusions(DoctorId doctor, List<ConsultationView> of) {
    List<ConsultationId> ids = of.stream().map(it -> new ConsultationId(it.id())).toList();
    return conclusions.standings(ids, new Actor.Doctor(doctor)).entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
  }
}
