package io.dozvon.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Registers patients and doctors as an admin does.
public final class People {
  private final Http http;

  public People(Http http) {
    this.http = http;
  }

  public UUID patient(String phone, String language) {
    return created(
        "/patients",
        """
        {"familyName": "Иванова", "givenName": "Анна", "patronymic": "Петровна", "birthDate": "1980-05-17",
         "phone": "%s", "language": "%s", "consents": "on-paper"}
        """
            .formatted(phone, language));
  }

  /// A programme that gives so many consultations to the [#patient(String, String)] with this
  /// phone.
  public void insure(String phone, int quota) {
    UUID programme =
        created(
            "/programmes",
            """
            {"name": "Здоровье плюс", "sponsor": "Пример Страхование", "validFrom": "2020-01-01",
             "coverage": [{"speciality": "Терапевт", "priceMinor": 0, "quota": %d, "period": "whole-term"}]}
            """
                .formatted(quota));
    Http.Reply reply =
        http.adminPost(
            "/programmes/" + programme + "/insured",
            """
            {"people": [{"policyNumber": "AB1", "familyName": "ИВАНОВА", "givenName": "Анна",
             "birthDate": "1980-05-17", "phone": "%s", "validFrom": "2020-01-01"}]}
            """
                .formatted(phone));
    if (reply.status() != 204) {
      throw new AssertionError(reply.status() + " " + reply.text());
    }
  }

  public UUID patientWithoutConsents() {
    return created(
        "/patients",
        """
        {"familyName": "Новикова", "givenName": "Ольга", "birthDate": "1990-01-31", "phone": "+79000000003"}
        """);
  }

  public UUID patient() {
    return patient("+79000000003", "ru");
  }

  public UUID doctor(String language) {
    return created(
        "/doctors",
        """
        {"familyName": "Петров", "givenName": "Олег", "speciality": "терапевт", "language": "%s"}
        """
            .formatted(language));
  }

  public UUID doctor() {
    return doctor("ru");
  }

  public UUID doctorWithDeskPhone() {
    return doctorWithDeskPhone("desk-1");
  }

  public UUID doctorWithDeskPhone(String extension) {
    return created(
        "/doctors",
        "{\"familyName\": \"Сидорова\", \"givenName\": \"Мария\", \"deskPhone\": \"%s\"}"
            .formatted(extension));
  }

  public UUID patientIn(String timeZone) {
    return created(
        "/patients",
        """
        {"familyName": "Иванова", "givenName": "Анна", "birthDate": "1980-05-17", "phone": "+79000000003",
         "timeZone": "%s", "consents": "on-paper"}
        """
            .formatted(timeZone));
  }

  /// Offers slots of half an hour.
  ///
  /// @param language besides Russian
  public UUID specialist(
      String speciality, String language, String timeZone, Instant from, Duration hours) {
    UUID doctor =
        created(
            "/doctors",
            """
            {"familyName": "Белова", "givenName": "Вера", "speciality": "%s", "languages": ["ru", "%s"],
             "timeZone": "%s"}
            """
                .formatted(speciality, language, timeZone));
    opening(doctor, from, hours);
    return doctor;
  }

  public UUID opening(UUID doctor, Instant from, Duration hours) {
    return created(
        "/openings",
        """
        {"doctorId": "%s", "from": "%s", "until": "%s", "slotMinutes": 30}
        """
            .formatted(doctor, from, from.plus(hours)));
  }

  /// One who can be on duty, and whose desk phone rings.
  public UUID dutyDoctor() {
    return created(
        "/doctors",
        """
        {"familyName": "Сидорова", "givenName": "Мария", "speciality": "Терапевт", "deskPhone": "desk-1"}
        """);
  }

  public UUID consultation(UUID patient, UUID doctor) {
    return created(
        "/consultations",
        "{\"patientId\": \"%s\", \"doctorId\": \"%s\"}".formatted(patient, doctor));
  }

  public UUID consultation(UUID patient, UUID doctor, String exchange) {
    return created(
        "/consultations",
        "{\"patientId\": \"%s\", \"doctorId\": \"%s\", \"exchange\": \"%s\"}"
            .formatted(patient, doctor, exchange));
  }

  public JsonNode consultation(UUID id) {
    return http.adminGet("/consultations/" + id).json();
  }

  private UUID created(String path, String body) {
    Http.Reply reply = http.adminPost(path, body);
    if (reply.status() != 201) {
      throw new AssertionError(reply.status() + " " + reply.text());
    }
    return UUID.fromString(reply.at("id"));
  }
}
