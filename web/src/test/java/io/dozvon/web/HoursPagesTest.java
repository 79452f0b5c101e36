package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A doctor sees to their working hours; patients who are booked in them are not forgotten.
class HoursPagesTest extends RunningService {
  private static final ZoneId YAKUTSK = ZoneId.of("Asia/Yakutsk");

  private static LocalDate day(int ahead) {
    return LocalDate.now(YAKUTSK).plusDays(ahead);
  }

  private static Instant at(int ahead, String time) {
    return day(ahead).atTime(LocalTime.parse(time)).atZone(YAKUTSK).toInstant();
  }

  /// With hours in half a year only.
  private UUID doctor() {
    return people.specialist(
        "уролог", "en", YAKUTSK.getId(), at(180, "10:00"), Duration.ofHours(1));
  }

  private Http as(String role, UUID id) {
    Http http = new Http(address()).signedInAs(role, id);
    http.get(role.equals("doctor") ? "/doctor" : "/cabinet");
    return http;
  }

  /// Every day from nine to two with a break from noon to one.
  private static String plan(String first) {
    return "firstDay=%s&lastDay=&slot=30&".formatted(first)
        + Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .map(day ->
                "%1$s-from=09:00&%1$s-until=14:00&%1$s-break-from=12:00&%1$s-break-until=13:00"
                    .formatted(day))
            .collect(Collectors.joining("&"));
  }

  private static void changed(Http.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(302);
    assertThat(reply.header("Location")).contains("/doctor/hours?done=changed");
  }

  private static String off(int ahead) {
    return "firstDay=%1$s&lastDay=%1$s&from=&until=&reason=%2$s"
        .formatted(day(ahead), URLEncoder.encode("к зубному", StandardCharsets.UTF_8));
  }

  private static void book(Http patient, UUID doctor, Instant at) {
    Http.Reply reply = patient.pageForm("/cabinet/doctors/" + doctor, "at=" + at);
    assertThat(reply.status()).as(reply.text()).isEqualTo(302);
  }

  private static String decision(String page) {
    Matcher field = Pattern.compile("name=\"(decide-[0-9a-f-]+)\"").matcher(page);
    assertThat(field.find()).as(page).isTrue();
    return field.group(1);
  }

  @Test
  void aWeekIsOfferedToPatientsAndADayOffIsNot() {
    UUID doctor = doctor();
    Http workplace = as("doctor", doctor);

    changed(workplace.pageForm("/doctor/hours/plan", plan(day(1).toString())));

    assertThat(workplace.get("/doctor/hours?week=" + day(3)).text())
        .contains("09:00–12:00", "13:00–14:00", "приём по 30 мин");
    Http patient = as("patient", people.patient());
    assertThat(patient.get("/cabinet/doctors/" + doctor + "?week=" + day(2)).text())
        .contains(at(2, "09:00").toString(), at(2, "13:30").toString())
        .doesNotContain(at(2, "12:00").toString());

    changed(workplace.pageForm("/doctor/hours/off", off(2)));

    assertThat(patient.get("/cabinet/doctors/" + doctor + "?week=" + day(2)).text())
        .doesNotContain(at(2, "09:00").toString(), "зубному");
    assertThat(workplace.get("/doctor/hours?week=" + day(2)).text())
        .contains("к зубному", "нет приёма");
  }

  @Test
  void whoIsBookedIsToldOfBeforeSavingAndKeptOrMoved() {
    UUID doctor = doctor();
    Http workplace = as("doctor", doctor);
    changed(workplace.pageForm("/doctor/hours/plan", plan(day(1).toString())));
    book(as("patient", people.patient("+79165550077", "ru")), doctor, at(3, "09:00"));

    Http.Reply asked = workplace.pageForm("/doctor/hours/off", off(3));

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("Иванова Анна", "09:00", "Оставить", at(4, "09:00").toString())
        .doesNotContain(at(3, "10:00").toString());
    String field = decision(asked.text());
    assertThat(workplace.pageForm("/doctor/hours/off", off(3) + "&" + field + "=").text())
        .contains("id=\"undecided\"");
    changed(
        workplace.pageForm(
            "/doctor/hours/off", off(3) + "&" + field + "=" + at(3, "09:00") + "+keep"));
    assertThat(workplace.get("/doctor/hours?week=" + day(3)).text()).contains("вне рабочих часов");

    String move = "/doctor/hours/booked/" + field.substring("decide-".length());
    assertThat(workplace.get(move).text()).contains("Иванова", at(4, "09:00").toString());
    assertThat(workplace.pageForm(move, "at=" + at(3, "10:00")).status()).isEqualTo(422);
    assertThat(workplace.pageForm(move, "at=" + at(4, "09:00")).header("Location"))
        .contains("done=moved");
    assertThat(new SentTexts(DATABASE.sql()).to(new PhoneNumber("+79165550077"))).hasSize(2);
  }

  @Test
  void aSlotThatWasTakenWhileTheDoctorDecidedIsAskedAgain() {
    UUID doctor = doctor();
    Http workplace = as("doctor", doctor);
    changed(workplace.pageForm("/doctor/hours/plan", plan(day(1).toString())));
    book(as("patient", people.patient()), doctor, at(3, "09:00"));
    String field = decision(workplace.pageForm("/doctor/hours/off", off(3)).text());
    book(as("patient", people.patient()), doctor, at(4, "09:00"));

    Http.Reply reply =
        workplace.pageForm(
            "/doctor/hours/off",
            off(3) + "&" + field + "=" + at(3, "09:00") + "+" + at(4, "09:00"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("раньше. Выберите другое.", field);
    assertThat(workplace.get("/doctor/hours").text()).contains("Выходные и отпуск не отмечены");
  }

  @Test
  void whatIsArrangedIsTakenBack() {
    UUID doctor = doctor();
    Http workplace = as("doctor", doctor);
    changed(workplace.pageForm("/doctor/hours/plan", plan(day(1).toString())));
    changed(workplace.pageForm("/doctor/hours/off", off(2)));
    changed(
        workplace.pageForm(
            "/doctor/hours/extra", "day=" + day(2) + "&from=18:00&until=19:00&slot=20"));
    String page = workplace.get("/doctor/hours?week=" + day(2)).text();

    changed(workplace.pageForm(action(page, "off/[0-9a-f-]+/cancel"), ""));
    changed(workplace.pageForm(action(page, "extra/[0-9a-f-]+/close"), ""));
    changed(workplace.pageForm(action(page, "plan/[0-9a-f-]+/stop"), ""));

    assertThat(workplace.get("/doctor/hours?week=" + day(2)).text())
        .contains("Графика нет", "не отмечены")
        .doesNotContain("18:00", "09:00–12:00");
    assertThat(workplace.pageForm(action(page, "off/[0-9a-f-]+/cancel"), "").status())
        .isEqualTo(404);
  }

  private static String action(String page, String path) {
    Matcher form = Pattern.compile("action=\"(/doctor/hours/" + path + ")\"").matcher(page);
    assertThat(form.find()).as(page).isTrue();
    return form.group(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doctor/hours/plan?firstDay=2020-01-01&slot=30",
        "/doctor/hours/plan?firstDay=&slot=30&monday-from=09:00&monday-until=10:00",
        "/doctor/hours/plan?firstDay=soon&slot=30&monday-from=09:00&monday-until=10:00",
        "/doctor/hours/plan?firstDay=2030-01-01&slot=30&monday-from=nine&monday-until=10:00",
        "/doctor/hours/plan?firstDay=2030-01-01&slot=30&monday-from=09:00",
        "/doctor/hours/plan?firstDay=2030-01-01&slot=60&monday-from=09:00&monday-until=09:30",
        "/doctor/hours/plan?firstDay=2030-01-01&slot=30&monday-from=09:00&monday-until=12:00&monday-break-from=13:00&monday-break-until=14:00",
        "/doctor/hours/plan?firstDay=2030-01-02&lastDay=2030-01-01&slot=30&monday-from=09:00&monday-until=12:00",
        "/doctor/hours/off?firstDay=",
        "/doctor/hours/off?firstDay=2030-01-02&lastDay=2030-01-01",
        "/doctor/hours/off?firstDay=2020-01-02",
        "/doctor/hours/extra?day=2030-01-01&from=10:00&until=09:00&slot=30",
        "/doctor/hours/extra?day=2030-01-01&from=10:00&until=&slot=30"
      })
  void whatMakesNoSenseIsGivenBackToBeMended(String sent) {
    Http workplace = as("doctor", doctor());
    String[] parts = sent.split("\\?", 2);

    Http.Reply reply = workplace.pageForm(parts[0], parts[1]);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("id=\"errors\"");
  }

  @Test
  void anotherDoctorsHoursAndBookingsDoNotExist() {
    UUID doctor = doctor();
    Http workplace = as("doctor", doctor);
    changed(workplace.pageForm("/doctor/hours/plan", plan(day(1).toString())));
    book(as("patient", people.patient()), doctor, at(3, "09:00"));
    String page = workplace.get("/doctor/hours?week=" + day(3)).text();
    Http stranger = as("doctor", people.doctor());
    Http patient = as("patient", people.patient());

    assertThat(stranger.pageForm(action(page, "plan/[0-9a-f-]+/stop"), "").status()).isEqualTo(404);
    String booked = page.replaceAll("(?s).*(/doctor/hours/booked/[0-9a-f-]+).*", "$1");
    assertThat(stranger.get(booked).status()).isEqualTo(404);
    assertThat(stranger.pageForm(booked, "at=" + at(4, "09:00")).status()).isEqualTo(404);
    assertThat(patient.get("/doctor/hours").status()).isEqualTo(403);
    assertThat(patient.pageForm("/doctor/hours/off", off(3)).status()).isEqualTo(403);
    assertThat(new Http(address()).get("/doctor/hours").status()).isEqualTo(401);
  }

  @Test
  void aForeignDoctorReadsItInTheirLanguage() {
    Http workplace = as("doctor", people.doctor("en"));

    assertThat(workplace.get("/doctor/hours").text()).contains("Working hours", "My day");
    assertThat(workplace.get("/doctor/hours/plan").text()).contains("Monday", "Break from");
    assertThat(workplace.get("/doctor/hours/off").text()).contains("Only you see it");
  }

  @Test
  void anAdminGivesADoctorAWeekUnlessPatientsWouldBeForgotten() {
    UUID doctor = doctor();
    assertThat(week(doctor, "monday", "09:00").status()).isEqualTo(204);
    assertThat(as("doctor", doctor).get("/doctor/hours").text()).contains("09:00–12:00");
    assertThat(week(doctor, "someday", "09:00").text()).contains("weekday-unknown");
    assertThat(week(doctor, "monday", "nine").text()).contains("time-malformed");
    assertThat(week(doctor, "monday", "13:00").at("id")).isEqualTo("hours-days-malformed");
    assertThat(week(UUID.randomUUID(), "monday", "09:00").at("id")).isEqualTo("doctor-not-found");

    Http workplace = as("doctor", doctor);
    changed(workplace.pageForm("/doctor/hours/plan", plan(day(1).toString())));
    book(as("patient", people.patient()), doctor, at(3, "13:00"));

    assertThat(week(doctor, "monday", "09:00").at("id")).isEqualTo("hours-patients-booked");
  }

  private Http.Reply week(UUID doctor, String day, String from) {
    return http.adminPost(
        "/doctors/" + doctor + "/working-weeks",
        """
        {"firstDay": "%s", "slotMinutes": 30, "hours": [{"day": "%s", "from": "%s", "until": "12:00"}]}
        """
            .formatted(day(1), day, from));
  }

  /// At a computer by keyboard alone, on a phone, and without scripts.
  @ParameterizedTest
  @EnumSource(Device.class)
  void aDoctorArrangesAWeekAndADayOff(Device device) {
    UUID doctor = doctor();
    try (BrowserContext desk = device.open()) {
      Page page = Browsers.signIn(desk, address(), "doctor", doctor);
      follow(page, "Рабочие часы");
      isFit(page, "empty", device);
      follow(page, "Недельный график");
      for (String day :
          new String[] {
            "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"
          }) {
        Locator hours = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(day));
        hours.getByLabel("С", new Locator.GetByLabelOptions().setExact(true)).fill("09:00");
        hours.getByLabel("До", new Locator.GetByLabelOptions().setExact(true)).fill("12:00");
      }
      isFit(page, "plan", device);
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Часы изменены");
      isFit(page, "week", device);
      book(as("patient", people.patient()), doctor, at(3, "09:00"));

      follow(page, "Выходные и отпуск");
      page.getByLabel("С какого дня").fill(day(3).toString());
      isFit(page, "off", device);
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).containsText("На это время записаны пациенты");
      isFit(page, "conflicts", device);
      Locator choice = page.locator("select[name^=decide-]");
      choice.selectOption(choice.locator("option").nth(2).getAttribute("value"));
      press(page, "Сохранить");

      assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Часы изменены");
      assertThat(page.locator("main")).containsText("Всё-таки работаю");
      follow(page, "Дополнительные часы");
      isFit(page, "extra", device);
    }
  }

  /// Each page once, half of them on the phone.
  private static void isFit(Page page, String name, Device device) {
    boolean onThePhone = List.of("plan", "week", "extra").contains(name);
    if (device == (onThePhone ? Device.DARK_PHONE : Device.COMPUTER)) {
      AccessibilityTest.isFitForAll(page, "/doctor-hours-" + name, device == Device.DARK_PHONE);
    }
  }

  private static void follow(Page page, String link) {
    Locator found =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true));
    found.first().focus();
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .focus();
    page.keyboard().press("Enter");
  }
}
