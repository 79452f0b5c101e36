package io.dozvon.web.patient;

import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.Dialling;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.MessageMarks;
import io.dozvon.web.live.Snapshots;
import io.dozvon.web.live.Warnings;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Draws the changing part of the cabinet.
@Component
class CabinetSnapshots implements Snapshots {
  private static final int LOOKED_AT = 20;

  private final Dialling dialling;
  private final Consultations consultations;
  private final ConsultationSettings settings;
  private final Patients patients;
  private final MessageMarks messages;
  private final Drawing drawing;
  private final Clock clock;

  CabinetSnapshots(
      Dialling dialling,
      Consultations consultations,
      ConsultationSettings settings,
      Patients patients,
      MessageMarks messages,
      Drawing drawing,
      Clock clock) {
    this.dialling = dialling;
    this.consultations = consultations;
    this.settings = settings;
    this.patients = patients;
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
    return drawing.draw(
        "cabinet-state",
        patient.language(),
        Map.of("view", view(patient.id()), "messages", messages(patient.id())));
  }

  String messages(PatientId patient) {
    return messages.of(new Person.OfPatient(patient));
  }

  CabinetView view(PatientId patient) {
    return CabinetView.of(
        dialling.window(patient),
        consultations.ofPatient(patient, LOOKED_AT, new Actor.Patient(patient)),
        clock.instant(),
        Warnings.seconds(settings));
  }
}
