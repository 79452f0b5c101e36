package io.dozvon.web.patient;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.consultations.Ending;
import io.dozvon.dialling.Dialling;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Programmes;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.guests.ShownGuests;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.MessageMarks;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import io.dozvon.web.recordings.RecordingsShown;
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
  private final ShownGuests guests;
  private final RecordingsShown recordings;
  private final Programmes programmes;
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
      ShownGuests guests,
      RecordingsShown recordings,
      Programmes programmes,
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
    this.guests = guests;
    this.recordings = recordings;
    this.programmes = programmes;
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
    List<ConsultationDetails> theirs = consultations.currentOf(patient.id(), who);
    CabinetView view = view(patient, theirs);
    return Map.of(
        "view",
        view,
        "guests",
        guests.of(theirs),
        "recordings",
        recordings.of(view.talking()),
        "place",
        place(patient),
        "identified",
        identified(patient),
        "messages",
        messages.of(new Person.OfPatient(patient.id())),
        "conclusions",
        ConclusionNews.of(conclusions.ofPatient(patient.id(), LOOKED_AT, who)));
  }

  /// Changes when an agent identifies them while the page is open, and when that ends.
  private String identified(Patient patient) {
    return programmes.entitlement(patient.id()).map(it -> it.insured().id().toString()).orElse("");
  }

  /// Where they wait for the duty doctor, if they do.
  private Optional<PlaceView> place(Patient patient) {
    return room.place(patient.id()).map(it -> PlaceView.of(it, patient));
  }

  private CabinetView view(Patient patient, List<ConsultationDetails> theirs) {
    return CabinetView.of(
        dialling.window(patient.id()),
        theirs,
        booked(patient),
        settings.cancellableUntil(),
        again(theirs),
        clock.instant(),
        Warnings.seconds(settings));
  }

  /// With the doctor it was booked with, or at the place it came from.
  private Optional<String> again(List<ConsultationDetails> theirs) {
    return theirs.stream()
        .map(ConsultationDetails::consultation)
        .filter(it -> it instanceof Closed closed && closed.ending() == Ending.CANCELLED_BY_US)
        .map(Consultation::facts)
        .findFirst()
        .map(facts ->
            appointments.of(List.of(facts.id())).isEmpty()
                ? "/cabinet/duty"
                : "/cabinet/doctors/" + facts.doctor());
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
