package io.dozvon.web.crash;

import io.dozvon.web.Http;
import java.util.UUID;

/// One consultation that is brought to a step.
///
/// @param number the patient's
/// @param browser the doctor's, signed in, with the page open
record Call(Step step, UUID consultation, String number, UUID doctor, Http browser, DoctorPage page)
    implements AutoCloseable {

  /// Its doctor comes to this node.
  static Call at(Node node, Step step, UUID consultation, String number, UUID doctor) {
    Http browser = node.http().signedInAs("doctor", doctor);
    DoctorPage page = new DoctorPage(node.address(), browser);
    return new Call(step, consultation, number, doctor, browser, page);
  }

  /// The same, its doctor having turned to another node.
  Call movedTo(Node node) {
    close();
    return at(node, step, consultation, number, doctor);
  }

  Http.Reply asks(String action) {
    return browser.pagePost("/doctor/consultations/" + consultation + "/" + action);
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
