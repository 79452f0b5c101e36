package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a doctor has before them: who waits, today's appointments in order, the next thing first.
class MyDayTest extends RunningService {
  private static final String SPECIALITY = "терапевт";
  private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

  @BeforeEach
  void nobodyIsThere() {
    DATABASE.sql().execute("delete from scheduling.waiting_place");
    DATABASE.sql().execute("delete from scheduling.duty_shift");
  }

  /// Where it is about noon now: today is neither nearly over nor just begun.
  private static String noon() {
    int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
    return ahead == 0 ? "Etc/UTC" : "Etc/GMT%+d".formatted(-ahead);
  }

  /// Free for hours from the next full hour on.
  private UUID specialist() {
    return people.specialist(
        SPECIALITY, "en", noon(), hour.plus(Duration.ofHours(1)), Duration.ofHours(40));
  }

  private Http as(String role, UUID id) {
    return new Http(address()).signedInAs(role, id);
  }

  /// @return where the patient sees it
  private static String booked(Http patient, UUID doctor, Instant at) {
    patient.get("/cabinet");
    Http.Reply reply = patient.pageForm("/cabinet/doctors/" + doctor, "at=" + at);
    assertThat(reply.status()).as(reply.text()).isEqualTo(302);
    return reply.header("Location").replaceAll("^https?://[^/]+|\\?.*$", "");
  }

  private static String idOf(String page) {
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private Instant inTwoHours() {
    return hour.plus(Duration.ofHours(2));
  }

  private static void begins(String consultation, Duration ago) {
    Instant at = Instant.now().minus(ago);
    DATABASE
        .sql()
        .execute(
            "update scheduling.appointment set due_at = null, starts_at = ?::timestamptz, ends_at = ?::timestamptz where consultation_id = ?::uuid",
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
            OffsetDateTime.ofInstant(at.plus(Duration.ofMinutes(30)), ZoneOffset.UTC),
            consultation);
  }

  private UUID waiting(String reason) {
    Http.Reply reply =
        http.adminPost(
            "/waiting",
            "{\"patientId\": \"%s\", \"reason\": \"%s\"}".formatted(people.patient(), reason));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return UUID.fromString(reply.at("id"));
  }

  private UUID onDuty() {
    UUID doctor = people.dutyDoctor();
    onDuty(doctor);
    return doctor;
  }

  private void onDuty(UUID doctor) {
    assertThat(http.adminPost("/doctors/" + doctor + "/on-duty", "").at("since")).isNotBlank();
  }

  @Test
  void todayIsInOrderWhatIsDueStandsFirstAndLaterDaysAreOnlyCounted() {
    UUID doctor = specialist();
    String coming = booked(as("patient", people.patient()), doctor, inTwoHours());
    String now =
        booked(
            as("patient", people.patientIn("Asia/Omsk")), doctor, inTwoHours().plusSeconds(1800));
    booked(as("patient", people.patientIn("Asia/Omsk")), doctor, hour.plus(Duration.ofHours(38)));
    Http workplace = as("doctor", doctor);
    String before = workplace.get("/doctor").text();
    assertThat(before)
        .contains("Ближайшая запись", "предстоит", "Записей на следующие дни: 1")
        .containsSubsequence("id=\"next\"", idOf(coming), "id=\"today\"", idOf(now));

    begins(idOf(now), Duration.ofMinutes(10));

    assertThat(workplace.get("/doctor").text())
        .contains("время пришло", "10 мин", "вне рабочих часов")
        .containsSubsequence("id=\"next\"", idOf(now), "id=\"today\"", idOf(coming));
    begins(idOf(now), Duration.ofMinutes(50));
    assertThat(workplace.get("/doctor").text()).contains("время прошло");
  }

  @Test
  void theLineStandsFirstUntilAnAppointmentIsDue() {
    UUID doctor = specialist();
    onDuty(doctor);
    UUID waits = waiting("болит ухо");
    String booked = booked(as("patient", people.patient()), doctor, inTwoHours());
    Http workplace = as("doctor", doctor);
    assertThat(workplace.get("/doctor").text())
        .containsSubsequence("id=\"line\"", waits.toString(), "id=\"today\"", idOf(booked))
        .contains("болит ухо", "не идентифицирован", "возраст: ")
        .doesNotContain("id=\"next\"");

    begins(idOf(booked), Duration.ofMinutes(1));

    assertThat(workplace.get("/doctor").text())
        .containsSubsequence("id=\"next\"", idOf(booked), "id=\"line\"", waits.toString());
  }

  @Test
  void whoWaitsIsShownWithTheirProgrammeAndNotWithTheirName() {
    people.insure("+79165550001", 5);
    UUID patient = people.patient("+79165550001", "ru");
    assertThat(http.adminPost("/waiting", "{\"patientId\": \"%s\"}".formatted(patient)).status())
        .isEqualTo(201);

    assertThat(as("doctor", onDuty()).get("/doctor").text())
        .contains("Здоровье плюс", "Причина не указана")
        .doesNotContain("Иванова");
  }

  @Test
  void aHeldAppointmentStaysInTheDayAndACancelledOneSaysSo() {
    UUID doctor = specialist();
    Http patient = as("patient", people.patient());
    String page = booked(patient, doctor, inTwoHours());

    patient.pageForm(page + "/cancel", "");

    assertThat(as("doctor", doctor).get("/doctor").text())
        .contains("t-" + idOf(page), "Отменена пациентом");
  }

  @Test
  void aCallOfWhoMovedOrCancelledMeanwhileIsRefusedInWordsAndRingsNobody() {
    UUID doctor = specialist();
    Http patient = as("patient", people.patient());
    String page = booked(patient, doctor, inTwoHours());
    Http workplace = as("doctor", doctor);
    String call = "/doctor/appointments/" + idOf(page) + "/" + inTwoHours() + "/call";
    assertThat(workplace.get("/doctor").text()).contains(call);
    patient.pageForm(page + "/move", "at=" + inTwoHours().plusSeconds(1800));

    Http.Reply moved = workplace.pagePost(call);
    assertThat(moved.status()).isEqualTo(409);
    assertThat(moved.text()).contains("appointment-moved", "перенесли на другое время");
    assertThat(workplace.pagePost(call + "-phone").at("id")).isEqualTo("appointment-moved");
    patient.pageForm(page + "/cancel", "");
    assertThat(workplace.pagePost(call).at("id")).isEqualTo("appointment-over");
    assertThat(people.consultation(UUID.fromString(idOf(page))).path("attempts")).isEmpty();
  }

  @Test
  void anotherDoctorsAppointmentIsNotCalled() {
    UUID doctor = specialist();
    String page = booked(as("patient", people.patient()), doctor, inTwoHours());
    String call = "/doctor/appointments/" + idOf(page) + "/" + inTwoHours() + "/call";

    assertThat(as("doctor", people.doctor()).pagePost(call).status()).isEqualTo(404);
    assertThat(as("patient", people.patient()).pagePost(call).status()).isEqualTo(403);
    http.get("/");
    assertThat(http.pagePost(call).at("id")).isEqualTo("sign-in-needed");
  }

  @Test
  void anAppointmentIsCalledAtItsTime() {
    UUID doctor = people.dutyDoctor();
    people.opening(doctor, hour.plus(Duration.ofHours(1)), Duration.ofHours(3));
    String page = booked(as("patient", people.patient()), doctor, inTwoHours());

    Http.Reply reply =
        as("doctor", doctor)
            .pagePost("/doctor/appointments/" + idOf(page) + "/" + inTwoHours() + "/call");

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    http.adminPost("/consultations/" + idOf(page) + "/stop", "");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void ofTwoDoctorsWhoPressAtTheSameTimeExactlyOneCallsThePatient(boolean theSameOne)
      throws Exception {
    Http one = as("doctor", onDuty());
    Http other = as("doctor", onDuty());
    one.get("/doctor");
    other.get("/doctor");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 15; round++) {
        UUID place = waiting("раунд " + round);
        String press = "/doctor/waiting/" + (theSameOne ? place : "next") + "/call";

        List<Callable<Http.Reply>> presses =
            List.of(() -> one.pagePost(press), () -> other.pagePost(press));
        List<Http.Reply> replies =
            threads.invokeAll(presses).stream().map(Future::resultNow).toList();

        assertThat(replies).filteredOn(it -> it.status() == 200).as("round %d", round).hasSize(1);
        assertThat(replies).filteredOn(it -> it.status() == 409).hasSize(1);
        assertThat(
                DATABASE
                    .sql()
                    .fetchValue(
                        "select count(*) from dialling.attempt where consultation_id = ?", place))
            .as("nobody rings twice")
            .isIn(0L, 1L);
        http.adminPost("/consultations/" + place + "/stop", "");
        DATABASE.sql().execute("delete from scheduling.waiting_place where id = ?", place);
      }
    }
  }

  @Test
  void aDutyThatEndedBecauseTheDoctorWasGoneSaysSo() {
    UUID doctor = onDuty();
    DATABASE
        .sql()
        .execute(
            "update scheduling.duty_shift set ended_at = now(), absent = true where doctor_id = ?",
            doctor);

    assertThat(as("doctor", doctor).get("/doctor").text())
        .contains("Дежурство закончилось без вас", "Я на дежурстве");
  }

  @Test
  void aFullDayIsReadableOnTheNarrowestPhoneAndADesktop() {
    UUID doctor =
        people.specialist(
            SPECIALITY, "en", noon(), hour.plus(Duration.ofHours(1)), Duration.ofHours(8));
    for (int slot = 0; slot < 14; slot++) {
      booked(as("patient", people.patient()), doctor, inTwoHours().plusSeconds(slot * 1800L));
    }
    onDuty(doctor);
    for (int place = 0; place < 50; place++) {
      waiting("температура и кашель со вчерашнего вечера, " + place);
    }
    for (boolean phone : new boolean[] {true, false}) {
      try (BrowserContext desk = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = Browsers.signIn(desk, address(), "doctor", doctor);
        assertThat(page.locator("#line li")).hasCount(50);
        assertThat(page.locator("#line li:visible")).hasCount(5);
        page.getByText("Ещё в очереди: 45").click();
        assertThat(page.locator("#line li:visible")).hasCount(50);
        assertThat(page.locator("#today article, #next article")).not().hasCount(0);
        if (phone) {
          AccessibilityTest.isFitForAll(page, "/doctor-full-day", true);
        } else {
          Browsers.picture(page, "doctor-full-day");
        }
      }
    }
  }

  @Test
  void keysCallWhoIsNextAndSayWhatTheyDoAndCanBeTurnedOff() {
    UUID doctor = people.dutyDoctor();
    try (BrowserContext desk = Browsers.someone()) {
      Page page = Browsers.signIn(desk, address(), "doctor", doctor);
      Newcomer.press(page, "Я на дежурстве");
      assertThat(page.locator("#duty-off")).isVisible();
      UUID first = waiting("болит спина");
      assertThat(page.locator("#call-next")).hasAttribute("aria-keyshortcuts", "n");
      assertThat(page.locator("#q-" + first)).containsText("Ждёт меньше минуты");

      page.keyboard().press("?");
      assertThat(page.locator("#shortcuts")).isVisible();
      assertThat(page.locator("[data-shortcut=n] .here")).hasText("Позвонить следующему");
      assertThat(page.locator("[data-shortcut=m] .here")).isEmpty();
      AccessibilityTest.isFitForAll(page, "/doctor-shortcuts", false);
      page.keyboard().press("n");
      assertThat(page.locator("#shortcuts")).isVisible();
      page.getByLabel("Быстрые клавиши включены").uncheck();
      page.keyboard().press("Escape");
      assertThat(page.locator("#call-next")).not().hasAttribute("aria-keyshortcuts", "n");
      page.keyboard().press("n");
      page.reload();
      page.keyboard().press("n");
      assertThat(page.locator("#q-" + first)).isVisible();

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Клавиши")).click();
      page.getByLabel("Быстрые клавиши включены").check();
      page.keyboard().press("Escape");
      page.evaluate("() => Object.defineProperty(document, 'hidden', {get: () => true})");
      waiting("болит живот");
      assertThat(page).hasTitle(Pattern.compile("\\(1\\) .*"));
      // As a Russian layout sends it.
      page.evaluate(
          "() => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'т', code: 'KeyN', bubbles: true}))");
      assertThat(page.locator("#c-" + first)).isVisible();
      assertThat(page.locator("#q-" + first)).hasCount(0);
      http.adminPost("/consultations/" + first + "/stop", "");
    }
  }

  private static void waitsSince(UUID place, Duration ago) {
    DATABASE
        .sql()
        .execute(
            "update scheduling.waiting_place set joined_at = now() - ?::interval where id = ?",
            ago.toSeconds() + " seconds",
            place);
  }

  @Test
  void minutesMoveOnAndWhatPatientsChangeIsSaidWithoutAReload() {
    UUID doctor = specialist();
    onDuty(doctor);
    UUID first = waiting("болит спина");
    Http patient = as("patient", people.patient());
    String booked = booked(patient, doctor, inTwoHours());
    try (BrowserContext desk = Browsers.someone()) {
      waitsSince(first, Duration.ofSeconds(4 * 60 + 56));
      Page page = Browsers.signIn(desk, address(), "doctor", doctor);
      assertThat(page.locator("#q-" + first)).containsText("Ждёт 4 мин");
      assertThat(page.locator("#q-" + first)).containsText("Ждёт 5 мин");
      awaitPages(doctor, 1);

      patient.pageForm(booked + "/move", "at=" + inTwoHours().plusSeconds(1800));
      assertThat(page.locator("#notice")).containsText("запись перенесена на другое время");
      assertThat(page.locator("#c-" + idOf(booked))).containsText("время изменено");
      patient.pageForm(booked + "/cancel", "");
      assertThat(page.locator("#notice")).containsText("пациент отменил запись");
      assertThat(page.locator("#t-" + idOf(booked))).containsText("Отменена пациентом");
    }
  }
}
