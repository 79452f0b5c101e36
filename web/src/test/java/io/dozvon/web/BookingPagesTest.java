package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages of booking answer, to whom, and what they hand out (R7, R15).
class BookingPagesTest extends RunningService {
  private final Instant soon = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));

  private UUID specialist() {
    return people.specialist("невролог", "en", "Europe/Moscow", soon, Duration.ofHours(2));
  }

  private Http signedIn(UUID patient) {
    Http browser = new Http(address()).signedInAs("patient", patient);
    browser.get("/cabinet");
    return browser;
  }

  /// The page of what was booked.
  private static String booked(Http patient, UUID doctor, Instant at) {
    Http.Reply reply = patient.pageForm("/cabinet/doctors/" + doctor, "at=" + at);
    assertThat(reply.status()).as(reply.text()).isEqualTo(302);
    return reply.header("Location").replaceAll("^https?://[^/]+|\\?.*$", "");
  }

  @Test
  void aSlotThatSomebodyTookASecondAgoIsRefusedAndOthersAreOffered() {
    UUID doctor = specialist();
    booked(signedIn(people.patient()), doctor, soon);

    Http.Reply reply =
        signedIn(people.patient()).pageForm("/cabinet/doctors/" + doctor, "at=" + soon);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains("раньше. Выберите другое.", "datetime=\"" + soon.plusSeconds(1800) + "\"")
        .doesNotContain("datetime=\"" + soon + "\"");
  }

  @Test
  void whatIsBookedIsToldByATextInTheCabinetAndAtTheDoctors() {
    UUID doctor = specialist();
    UUID patient = people.patientIn("Asia/Omsk");
    Http browser = signedIn(patient);
    String page = booked(browser, doctor, soon);

    assertThat(browser.get(page).text()).contains("Белова", "Омск", "UTC+6");
    assertThat(browser.get("/cabinet").text()).contains("Вы записаны", page + "/calendar.ics");
    Http workplace = new Http(address()).signedInAs("doctor", doctor);
    assertThat(workplace.get("/doctor").text()).contains("Записей на следующие дни: 1");
    LocalDate day = LocalDate.ofInstant(soon, ZoneId.of("Europe/Moscow"));
    assertThat(workplace.get("/doctor/hours?week=" + day).text()).contains("Иванова Анна");
    String when =
        DateTimeFormatter.ofPattern("dd.MM.yyyy 'в' HH:mm")
            .format(soon.atZone(ZoneId.of("Asia/Omsk")));
    assertThat(new SentTexts(DATABASE.sql()).to(new PhoneNumber("+79000000003")))
        .anyMatch(text -> text.startsWith("Вы записаны на " + when));
  }

  @Test
  void anOpenCabinetIsToldOfWhatIsBooked() throws IOException {
    Http patient = signedIn(people.patient());
    String page = booked(patient, specialist(), soon);

    try (BufferedReader live = patient.live(UUID.randomUUID())) {
      assertThat(live.lines().anyMatch(line -> line.contains(page + "/move"))).isTrue();
    }
  }

  @Test
  void anAppointmentIsMovedAndItsOldTimeIsFreeAgain() {
    UUID doctor = specialist();
    Http patient = signedIn(people.patient());
    String page = booked(patient, doctor, soon);
    Instant other = soon.plusSeconds(1800);

    assertThat(patient.get(page + "/move").text()).contains("datetime=\"" + other + "\"");
    assertThat(patient.pageForm(page + "/move", "at=" + other).status()).isEqualTo(302);

    assertThat(patient.get(page).text()).contains("datetime=\"" + other + "\"");
    assertThat(patient.get("/cabinet/doctors/" + doctor).text())
        .contains("datetime=\"" + soon + "\"");
  }

  @Test
  void anAppointmentIsCancelledAndSaysSo() {
    UUID doctor = specialist();
    Http patient = signedIn(people.patient());
    String page = booked(patient, doctor, soon);

    assertThat(patient.get(page + "/cancel").text()).contains("Отмена сейчас бесплатна");
    assertThat(patient.pageForm(page + "/cancel", "").status()).isEqualTo(302);

    assertThat(patient.get(page).text()).contains("Эта запись отменена");
    assertThat(patient.get("/cabinet").text()).doesNotContain(page);
    assertThat(patient.get("/cabinet/doctors/" + doctor).text())
        .contains("datetime=\"" + soon + "\"");
    assertThat(patient.pageForm(page + "/cancel", "").status()).isEqualTo(422);
    assertThat(patient.pageForm(page + "/move", "at=" + soon.plusSeconds(1800)).status())
        .isEqualTo(422);
  }

  @Test
  void theCalendarFileSaysWhenAndNothingThatIsNobodysBusiness()
      throws IOException, ParserException {
    UUID doctor = specialist();
    Http patient = signedIn(people.patient());
    String page = booked(patient, doctor, soon);
    patient.pageForm(page + "/move", "at=" + soon.plusSeconds(1800));

    Http.Reply reply = patient.get(page + "/calendar.ics");

    assertThat(reply.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(reply.header("Content-Disposition")).contains("appointment.ics");
    assertThat(reply.text()).doesNotContain("Белова", "невролог").contains("\r\n");
    assertThat(reply.text().split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    Calendar calendar = new CalendarBuilder().build(new StringReader(reply.text()));
    VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    assertThat(event.<DtStart<OffsetDateTime>>getRequiredProperty("DTSTART").getDate().toInstant())
        .isEqualTo(soon.plusSeconds(1800));
    assertThat(event.<DtEnd<OffsetDateTime>>getRequiredProperty("DTEND").getDate().toInstant())
        .isEqualTo(soon.plusSeconds(3600));
    assertThat(event.getSequence().getSequenceNo()).isEqualTo(1);
    assertThat(event.getDescription().getValue())
        .contains(", перенос и отмена: " + address() + page);
    VAlarm alarm = event.getAlarms().getFirst();
    assertThat(alarm.<Trigger>getRequiredProperty("TRIGGER").getDuration())
        .isEqualTo(Duration.ofMinutes(-15));
    assertThat(calendar.validate().hasErrors()).isFalse();
  }

  @Test
  void specialistsAreFoundBySpecialityAndLanguage() {
    UUID tatar = people.specialist("Аллерголог", "tt", "Europe/Moscow", soon, Duration.ofHours(1));
    UUID other = specialist();
    Http patient = signedIn(people.patient());

    assertThat(patient.get("/cabinet/doctors").text())
        .contains("d-" + tatar, "d-" + other, "татарский");
    assertThat(patient.get("/cabinet/doctors?language=tt").text())
        .contains("d-" + tatar)
        .doesNotContain("d-" + other);
    assertThat(
            patient
                .get("/cabinet/doctors?speciality=%D0%BD%D0%B5%D0%B2%D1%80%D0%BE%D0%BB%D0%BE%D0%B3")
                .text())
        .contains("d-" + other)
        .doesNotContain("d-" + tatar);
    assertThat(patient.get("/cabinet/doctors?language=xx").text()).contains("Никто не подходит");
  }

  @Test
  void aChosenTimeZoneIsTheOneThatTimesAreShownIn() {
    UUID doctor = specialist();
    Http patient = signedIn(people.patient());
    assertThat(patient.get("/cabinet/doctors/" + doctor).text()).contains("Москва");

    patient.pageForm("/profile/time-zone", "timeZone=Asia/Kamchatka");

    assertThat(patient.get("/cabinet/doctors/" + doctor).text())
        .contains("Камчатка", "UTC+12", "у врача");
    assertThat(patient.get("/profile").text())
        .contains("value=\"Asia/Kamchatka\" selected=\"selected\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/calendar.ics", "/move", "/move/confirm?at=2030-01-01T10:00:00Z", "/cancel"})
  void anotherPatientsAppointmentDoesNotExist(String part) {
    UUID doctor = specialist();
    String page = booked(signedIn(people.patient()), doctor, soon);
    Http stranger = signedIn(people.patient());

    assertThat(stranger.get(page + part).status()).isEqualTo(404);
    assertThat(stranger.pageForm(page + "/cancel", "").status()).isEqualTo(404);
    assertThat(stranger.pageForm(page + "/move", "at=" + soon.plusSeconds(1800)).status())
        .isEqualTo(404);
    assertThat(
            DATABASE
                .sql()
                .fetchValue("select state from scheduling.appointment where doctor_id = ?", doctor))
        .isEqualTo("booked");
  }

  @Test
  void bookingIsForPatientsOnly() {
    UUID doctor = specialist();
    String calendar = "/cabinet/doctors/" + doctor;

    assertThat(new Http(address()).get(calendar).status()).isEqualTo(401);
    Http workplace = new Http(address()).signedInAs("doctor", doctor);
    workplace.get("/doctor");
    assertThat(workplace.get("/cabinet/doctors").status()).isEqualTo(403);
    assertThat(workplace.get(calendar).status()).isEqualTo(403);
    assertThat(workplace.pageForm(calendar, "at=" + soon).status()).isEqualTo(403);
    assertThat(workplace.pageForm("/profile/time-zone", "timeZone=Asia/Omsk").status())
        .isEqualTo(403);
    Http withoutConsents = signedIn(people.patientWithoutConsents());
    withoutConsents.get("/consents");
    assertThat(withoutConsents.pageForm(calendar, "at=" + soon).status()).isEqualTo(409);
  }

  @Test
  void anAdminOpensAndClosesHoursAndIsToldWhatIsWrong() {
    UUID doctor = specialist();
    UUID opening = people.opening(doctor, soon.plus(Duration.ofDays(1)), Duration.ofHours(1));
    assertThat(http.adminGet("/openings?doctorId=" + doctor).json()).hasSize(2);
    assertThat(http.adminGet("/doctors/" + doctor).json().path("languages")).hasSize(2);

    assertThat(http.adminPost("/openings/" + opening + "/close", "").status()).isEqualTo(200);

    assertThat(http.adminGet("/openings?doctorId=" + doctor).json()).hasSize(1);
    assertThat(http.adminPost("/openings/" + opening + "/close", "").at("id"))
        .isEqualTo("opening-not-found");
    assertThat(opening(doctor, soon, soon.plusSeconds(3600)).at("id"))
        .isEqualTo("openings-overlap");
    assertThat(opening(doctor, soon, soon).at("id")).isEqualTo("opening-malformed");
    assertThat(opening(doctor, "tomorrow", soon).at("id")).isEqualTo("instant-malformed");
    assertThat(opening(UUID.randomUUID(), soon, soon.plusSeconds(3600)).at("id"))
        .isEqualTo("doctor-not-found");
  }

  private Http.Reply opening(UUID doctor, Object from, Object until) {
    return http.adminPost(
        "/openings",
        "{\"doctorId\": \"%s\", \"from\": \"%s\", \"until\": \"%s\", \"slotMinutes\": 30}"
            .formatted(doctor, from, until));
  }
}
