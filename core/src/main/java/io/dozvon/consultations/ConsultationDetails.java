package io.dozvon.consultations;

import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.GiveUpReason;
import io.dozvon.dialling.ReachStanding;
import io.dozvon.patients.Patient;
import io.dozvon.presence.DeviceCheck;
import io.dozvon.staff.Doctor;
import java.util.List;
import java.util.Optional;

/// A consultation with who takes part and what was tried, in the order it was tried.
///
/// @param reach how the newest reach stands beyond its attempts
/// @param deviceCheck the newest check of the patient's devices up to its end
public record ConsultationDetails(
    Consultation consultation,
    Patient patient,
    Doctor doctor,
    List<Attempt> attempts,
    ReachStanding reach,
    Optional<DeviceCheck> deviceCheck) {

  /// Why the last call was given up without an answer, if it was.
  public Optional<GiveUpReason> givenUp() {
    return reach.givenUp();
  }
}
