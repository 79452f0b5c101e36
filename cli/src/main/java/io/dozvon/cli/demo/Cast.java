package io.dozvon.cli.demo;

import io.dozvon.cli.Words;
import io.dozvon.telephony.dialplan.DemoNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Makes up patients, doctors and their consultations. The names come from the words: a role is
/// where they stand there, e.g. `demo.third-attempt`.
record Cast(Service service, Words words) {
  private static final String BIRTH_DATE = "1980-05-17";
  private static final ZoneId SPECIALISTS_ZONE = ZoneId.of("Asia/Yekaterinburg");
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /// @param deskPhone the doctor's; empty if they call from their page
  /// @return the consultation, as the service shows it
  JsonNode consultation(String role, DemoNumber phone, String deskPhone) {
    return service.post(
        "/consultations",
        Map.of("patientId", patient(role, phone), "doctorId", doctor(role, deskPhone)));
  }

  /// The doctor of a consultation takes whoever asks for the duty doctor.
  void onDuty(JsonNode consultation) {
    service.post("/doctors/" + consultation.path("doctorId").asString() + "/on-duty");
  }

  /// Two agents of the contact centre, who are members of every queue, and who looks after them.
  void contactCentre() {
    member("demo.supervisor", "supervisor");
    List<Map<String, ?>> places =
        service.get("/queues").values().stream()
            .<Map<String, ?>>map(
                queue -> Map.of("queue", queue.path("id").asString(), "penalty", 0))
            .toList();
    for (String role : List.of("demo.agent", "demo.agent-too")) {
      String agent = member(role, "agent");
      service.post("/agents", Map.of("staffId", agent));
      service.post("/agents/" + agent + "/places", Map.of("places", places));
    }
  }

  private String member(String role, String staffRole) {
    return service
        .post(
            "/staff",
            Map.of(
                "role", staffRole,
                "familyName", words.say(role + ".family"),
                "givenName", words.say(role + ".given"),
                "language", words.locale().getLanguage()))
        .path("id")
        .asString();
  }

  /// By which the doctor of a consultation gets a password and an authenticator, as staff do
  /// elsewhere.
  String staffLink(JsonNode consultation) {
    String doctor = consultation.path("doctorId").asString();
    return service.post("/staff/" + doctor + "/invite").path("link").asString("");
  }

  /// A sponsor's programme and its list: the patient of this role is on it, and others who are not
  /// patients. Whoever else plays is not insured.
  void programme(String role, DemoNumber phone) {
    String programme =
        service
            .post(
                "/programmes",
                Map.of(
                    "name", words.say("demo.programme"),
                    "sponsor", words.say("demo.sponsor"),
                    "validFrom", "2026-01-01",
                    "coverage",
                        List.of(
                            coverage(words.say("demo.speciality")),
                            coverage(words.say("demo.specialist.speciality")))))
            .path("id")
            .asString();
    service.post(
        "/programmes/" + programme + "/insured",
        Map.of(
            "people",
            List.of(
                insured("DEMO0001", role, phone),
                insured("DEMO0002", "demo.insured", DemoNumber.NEVER_ANSWERS),
                insured("DEMO0003", "demo.insured-too", DemoNumber.DECLINES))));
  }

  private static Map<String, ?> coverage(String speciality) {
    return Map.of("speciality", speciality, "priceMinor", 0, "quota", 4, "period", "year");
  }

  /// A specialist who works every day, with a break.
  void specialist(String role, Instant now) {
    String doctor =
        service
            .post(
                "/doctors",
                Map.of(
                    "familyName", words.say(role + ".doctor.family"),
                    "givenName", words.say(role + ".doctor.given"),
                    "speciality", words.say(role + ".speciality"),
                    "language", words.locale().getLanguage(),
                    "languages", List.of("ru", "en"),
                    "timeZone", SPECIALISTS_ZONE.getId()))
            .path("id")
            .asString();
    service.post(
        "/doctors/" + doctor + "/working-weeks",
        Map.of(
            "firstDay",
            LocalDate.ofInstant(now, SPECIALISTS_ZONE).plusDays(1).toString(),
            "slotMinutes",
            30,
            "hours",
            WEEKDAYS.stream()
                .flatMap(
                    day -> Stream.of(hours(day, "12:00", "14:00"), hours(day, "15:00", "17:00")))
                .toList()));
  }

  private static Map<String, String> hours(String day, String from, String until) {
    return Map.of("day", day, "from", from, "until", until);
  }

  private Map<String, String> insured(String policy, String role, DemoNumber phone) {
    return Map.of(
        "policyNumber",
        policy,
        "familyName",
        words.say(role + ".patient.family"),
        "givenName",
        words.say(role + ".patient.given"),
        "birthDate",
        BIRTH_DATE,
        "phone",
        phone.number().e164(),
        "validFrom",
        "2026-01-01");
  }

  private String patient(String role, DemoNumber phone) {
    return added(
        "/patients",
        Map.of(
            "familyName", words.say(role + ".patient.family"),
            "givenName", words.say(role + ".patient.given"),
            "birthDate", BIRTH_DATE,
            "phone", phone.number().e164(),
            "consents", "on-paper",
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
