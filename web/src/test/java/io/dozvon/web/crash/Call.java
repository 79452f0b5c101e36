package io.dozvon.web.crash;

import io.dozvon.web.Http;
import java.util.UUID;

/// One consultation that is brought to a step.
///
/// @param number the patient's
/// @param doctor signed in, with the page open
record Call(Step step, UUID consultation, String number, Http doctor, DoctorPage page)
    implements AutoCloseable {
  Http.Reply asks(String action) {
    return doctor.pagePost("/doctor/consultations/" + consultation + "/" + action);
  }

  @Override
  public void close() {
    page.close();
  }

  @Override
  public String toString() {
    return step + " (" + consultation + ", " + number + ")";
  }
}
