package io.dozvon.web.patient;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.Dialling;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.MessageMarks;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws the changing part of the cabinet.
@Component
class CabinetSnapshots implements Snapshots {
  private static final int LOOKED_AT = 20;

  private final Dialling dialling;
  private final Consultations consultations;
  private final Conclusions conclusions;
  private final ConsultationSettings settings;
  private final Patients patients;
  private final Appointments appointments;
  private final Staff staff;
  private final WaitingRoom room;
  private final MessageMarks messages;
  private final Drawing drawing;
  private final Clock clock;

  CabinetSnapshots(
      Dialling dialling,
      Consultations consultations,
      Conclusions conclusions,
      ConsultationSettings settings,
      Patients patients,
      Appointments appointments,
      Staff staff,
      WaitingRoom room,
      MessageMarks messages,
      Drawing drawing,
      Clock clock) {
    this.dialling = dialling;
    this.consultations = consultations;
    this.conclusions = conclusions;
    this.settings = settings;
    this.patients = patients;
    this.appointments = appointments;
    this.staff = staff;
    this.room = room;
    this.messages = messages;
    this.drawing = drawing;
    this.clock = clock;
  }

  @Override
  public boolean concerns(Person person) {
    return person instanceof Person.OfPatient;
  }

  @Override
  public String draw(Person person) {
    Patient patient = patients.byId(new PatientId(person.value()));
    return drawing.draw("cabinet-state", patient.language(), model(patient));
  }

  Map<String, Object> model(Patient patient) {
    Actor.Patient who = new Actor.Patient(patient.id());
    return Map.of(
        "view",
        view(patient),
        "place",
        place(patient),
        "messages",
        messages.of(new Person.OfPatient(patient.id())),
        "conclusions",
        ConclusionNews.of(conclusions.ofPatient(patient.id(), LOOKED_AT, who)));
  }

  /// Where they wait for the duty doctor, if they do.
  private Optional<PlaceView> place(Patient patient) {
    return room.place(patient.id()).map(it -> PlaceView.of(it, patient));
  }

  private CabinetView view(Patient patient) {
    return CabinetView.of(
        dialling.window(patient.id()),
        consultations.currentOf(patient.id(), new Actor.Patient(patient.id())),
        booked(patient),
        settings.cancellableUntil(),
        clock.instant(),
        Warnings.seconds(settings));
  }

  private List<CabinetView.Coming> booked(Patient patient) {
    LocalTimes times = new LocalTimes(patient.timeZone(), patient.language().locale());
    List<Appointment> booked = appointments.coming(patient.id(), new Actor.Patient(patient.id()));
    Map<DoctorId, Doctor> doctors =
        staff.byIds(booked.stream().map(Appointment::doctor).collect(Collectors.toSet()));
    return booked.stream()
        .map(it ->
            CabinetView.Coming.of(it, Objects.requireNonNull(doctors.get(it.doctor())), times))
        .toList();
  }
}
