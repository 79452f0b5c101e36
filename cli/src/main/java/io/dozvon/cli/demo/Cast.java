package io.dozvon.cli.demo;

import io.dozvon.cli.Words;
import io.dozvon.telephony.dialplan.DemoNumber;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Makes up patients, doctors and their consultations. The names come from the words: a role is
/// where they stand there, e.g. `demo.third-attempt`.
record Cast(Service service, Words words) {

  /// @param deskPhone the doctor's; empty if they call from their page
  /// @return the consultation, as the service shows it
  JsonNode consultation(String role, DemoNumber phone, String deskPhone) {
    return service.post(
        "/consultations",
        Map.of("patientId", patient(role, phone), "doctorId", doctor(role, deskPhone)));
  }

  private String patient(String role, DemoNumber phone) {
    return added(
        "/patients",
        Map.of(
            "familyName", words.say(role + ".patient.family"),
            "givenName", words.say(role + ".patient.given"),
            "birthDate", "1980-05-17",
            "phone", phone.number().e164(),
            "language", words.locale().getLanguage()));
  }

  private String doctor(String role, String deskPhone) {
    return added(
        "/doctors",
        Map.of(
            "familyName", words.say(role + ".doctor.family"),
            "givenName", words.say(role + ".doctor.given"),
            "speciality", words.say("demo.speciality"),
            "deskPhone", deskPhone,
            "language", words.locale().getLanguage()));
  }

  private String added(String path, Map<String, String> person) {
    return service.post(path, person).path("id").asString();
  }

  /// @param who `patient` or `doctor`
  String name(String role, String who) {
    return words.say(role + "." + who + ".given") + " " + words.say(role + "." + who + ".family");
  }
}
