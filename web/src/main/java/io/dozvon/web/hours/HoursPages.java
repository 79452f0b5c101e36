package io.dozvon.web.hours;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.scheduling.DoctorsHours;
import io.dozvon.scheduling.HoursChange;
import io.dozvon.scheduling.HoursOutcome;
import io.dozvon.scheduling.HoursOutcome.Changed;
import io.dozvon.scheduling.HoursOutcome.Undecided;
import io.dozvon.scheduling.HoursRefusal;
import io.dozvon.scheduling.OpeningId;
import io.dozvon.scheduling.TimeOffId;
import io.dozvon.scheduling.WorkingHours;
import io.dozvon.scheduling.WorkingWeek;
import io.dozvon.scheduling.WorkingWeekId;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.RefusedWish;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A doctor's calendar of working hours. Every change is sent to its own address; where patients
/// are booked in hours that would be given up, the same address is sent to again with what is
/// decided of each.
@Controller
@RequestMapping("/doctor/hours")
class HoursPages {
  private static final String HOURS = "/doctor/hours";

  private final DoctorAtDesk desk;
  private final WorkingHours hours;
  private final Forms forms;
  private final Clock clock;

  HoursPages(DoctorAtDesk desk, WorkingHours hours, Forms forms, Clock clock) {
    this.desk = desk;
    this.hours = hours;
    this.forms = forms;
    this.clock = clock;
  }

  /// @param week a day of it; today's if it is left out
  /// @param done `changed`, right after that
  @GetMapping
  String week(
      @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate week,
      @RequestParam(defaultValue = "") String done,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    LocalTimes times = DoctorAtDesk.timesOf(doctor);
    LocalDate first = HoursView.firstDayOf(week == null ? today(doctor) : week);
    DoctorsHours theirs = look(doctor, first, who);
    visit.model().addAttribute("done", done);
    visit.model().addAttribute("hours", HoursView.of(theirs, first, clock.instant(), times));
    return "hours";
  }

  private DoctorsHours look(Doctor doctor, LocalDate first, Actor.Doctor who) {
    return unlessRefused(
        hours.look(
            doctor.id(),
            first.atStartOfDay(doctor.timeZone()).toInstant(),
            HoursView.after(first).atStartOfDay(doctor.timeZone()).toInstant(),
            who));
  }

  private LocalDate today(Doctor doctor) {
    return LocalDate.ofInstant(clock.instant(), doctor.timeZone());
  }

  @GetMapping("/plan")
  String plan(@AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    LocalDate today = today(doctor);
    Optional<WorkingWeek> now = look(doctor, today, who).weeks().stream().findFirst();
    return plan(WeekForm.from(today, now), visit);
  }

  private String plan(Form form, Visit visit) {
    visit
        .model()
        .addAttribute(
            "days",
            Arrays.stream(DayOfWeek.values()).map(day -> named(day, visit.locale())).toList());
    return show("hours-plan", form, visit);
  }

  private static NamedDay named(DayOfWeek day, Locale locale) {
    return new NamedDay(day.name().toLowerCase(Locale.ROOT), HoursView.name(day, locale));
  }

  /// For templates.
  ///
  /// @param key with which its fields begin
  record NamedDay(String key, String name) {}

  private String show(String page, Form form, Visit visit) {
    visit.model().addAttribute("slots", LocalFields.slots(form));
    forms.show(form, visit);
    return page;
  }

  @PostMapping("/plan")
  String workWeekly(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    Form form = WeekForm.checked(WeekForm.typed(sent));
    return form.isFine()
        ? change(
            new Wish(doctor, WeekForm.read(form), HOURS + "/plan", sent, who),
            why -> plan(form.wrong(field(why), why), visit),
            visit)
        : plan(form, visit);
  }

  private static String field(Refusal why) {
    return why instanceof HoursRefusal.PeriodMalformed || why instanceof HoursRefusal.PeriodOver
        ? WeekForm.LAST
        : Form.WHOLE;
  }

  @GetMapping("/off")
  String off(@AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    desk.greet(who, visit);
    return show("hours-off", Form.empty(), visit);
  }

  @PostMapping("/off")
  String takeOff(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    Form form = TimeOffForm.checked(TimeOffForm.typed(sent));
    return form.isFine()
        ? change(
            new Wish(doctor, TimeOffForm.read(form, doctor.timeZone()), HOURS + "/off", sent, who),
            why -> show("hours-off", form.wrong(offField(why), why), visit),
            visit)
        : show("hours-off", form, visit);
  }

  private static String offField(Refusal why) {
    return why instanceof HoursRefusal.ReasonTooLong ? TimeOffForm.REASON : field(why);
  }

  @GetMapping("/extra")
  String extra(@AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    desk.greet(who, visit);
    return show("hours-extra", Form.empty().with(LocalFields.SLOT, LocalFields.USUAL_SLOT), visit);
  }

  @PostMapping("/extra")
  String openBesides(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    Form form = ExtraForm.checked(ExtraForm.typed(sent));
    return form.isFine()
        ? change(
            new Wish(doctor, ExtraForm.read(form, doctor.timeZone()), HOURS + "/extra", sent, who),
            why -> show("hours-extra", form.wrong(ExtraForm.FROM, why), visit),
            visit)
        : show("hours-extra", form, visit);
  }

  @PostMapping("/plan/{id}/stop")
  String stopWeekly(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return change(
        new HoursChange.StopWeekly(new WorkingWeekId(id)),
        "/plan/" + id + "/stop",
        sent,
        who,
        visit);
  }

  @PostMapping("/off/{id}/cancel")
  String cancelTimeOff(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return change(
        new HoursChange.CancelTimeOff(new TimeOffId(id)),
        "/off/" + id + "/cancel",
        sent,
        who,
        visit);
  }

  @PostMapping("/extra/{id}/close")
  String close(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return change(
        new HoursChange.Close(new OpeningId(id)), "/extra/" + id + "/close", sent, who, visit);
  }

  /// Of something that stands in the calendar: that it is gone meanwhile is a page of its own.
  private String change(
      HoursChange change, String path, Map<String, String> sent, Actor.Doctor who, Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    return change(
        new Wish(doctor, change, HOURS + path, sent, who),
        why -> {
          throw new RefusedWish(why);
        },
        visit);
  }

  /// @param path that it was sent to
  /// @param sent all that was sent
  private record Wish(
      Doctor doctor, HoursChange change, String path, Map<String, String> sent, Actor.Doctor who) {}

  private String change(Wish wish, Function<Refusal, String> refused, Visit visit) {
    var answer =
        hours.change(wish.doctor().id(), wish.change(), Decisions.read(wish.sent()), wish.who());
    return switch (answer) {
      case Granted<HoursOutcome>(Changed _) -> "redirect:" + HOURS + "?done=changed";
      case Granted<HoursOutcome>(Undecided undecided) -> ask(wish, undecided, null, visit);
      case Refused<HoursOutcome>(var why) when Decisions.isAny(wish.sent()) ->
          askAgain(wish, why, refused, visit);
      case Refused<HoursOutcome>(var why) -> refused.apply(why);
    };
  }

  /// A patient could not be moved to where they should be: somebody else was faster.
  private String askAgain(Wish wish, Refusal why, Function<Refusal, String> refused, Visit visit) {
    var answer = hours.change(wish.doctor().id(), wish.change(), Map.of(), wish.who());
    return answer instanceof Granted<HoursOutcome>(Undecided undecided)
        ? ask(wish, undecided, why, visit)
        : refused.apply(why);
  }

  private String ask(Wish wish, Undecided undecided, @Nullable Refusal why, Visit visit) {
    LocalTimes times = DoctorAtDesk.timesOf(wish.doctor());
    visit.model().addAttribute("path", wish.path());
    visit.model().addAttribute("change", Decisions.without(wish.sent()));
    visit.model().addAttribute("again", why == null && Decisions.isAny(wish.sent()));
    visit
        .model()
        .addAttribute(
            "conflicts",
            undecided.booked().stream()
                .map(it -> ConflictView.of(it, undecided.free(), wish.sent(), times))
                .toList());
    forms.show(why == null ? Form.empty() : Form.empty().wrong(Form.WHOLE, why), visit);
    visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return "hours-conflicts";
  }
}
