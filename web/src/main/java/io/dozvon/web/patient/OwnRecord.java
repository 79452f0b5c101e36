package io.dozvon.web.patient;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.problems.Languages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// What a signed-in patient's page begins with: their own record, and answers in their language.
@Component
public class OwnRecord {
  private final Patients patients;

  OwnRecord(Patients patients) {
    this.patients = patients;
  }

  public Patient of(Actor.Patient who, HttpServletRequest request) {
    Patient patient = unlessRefused(patients.look(who.id(), who));
    Languages.answerIn(patient.language(), request);
    return patient;
  }
}
