package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.LineHours;
import io.dozvon.contactcentre.LineHoursChange;
import io.dozvon.contactcentre.OpeningHours;
import io.dozvon.contactcentre.SpecialDay;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.times.LocalTimes;
import io.dozvon.web.times.ZoneView;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// When the line answers: the hours of the week, and the days that differ.
@Controller
@RequestMapping("/supervisor/hours")
class LineHoursPages {
  private static final String SAVED = "redirect:/supervisor/hours?done=saved";

  private final Supervisors supervisors;
  private final OpeningHours hours;
  private final Forms forms;
  private final Clock clock;

  LineHoursPages(Supervisors supervisors, OpeningHours hours, Forms forms, Clock clock) {
    this.supervisors = supervisors;
    this.hours = hours;
    this.forms = forms;
    this.clock = clock;
  }

  /// For templates.
  ///
  /// @param key with which its fields begin
  record NamedDay(String key, String name) {}

  /// @param hours null if the line is closed
  record DifferentDay(LocalDate date, String title, @Nullable String hours, @Nullable String note) {
    static DifferentDay of(SpecialDay day, LocalTimes times) {
      return new DifferentDay(
          day.day(),
          times.day(day.day()) + " " + day.day().getYear(),
          day.hours().map(DifferentDay::written).orElse(null),
          day.note().orElse(null));
    }

    private static String written(Hours hours) {
      boolean midnight = hours.until().equals(LocalTime.MIDNIGHT);
      return hours.from() + "–" + (midnight ? "24:00" : hours.until());
    }
  }

  /// @param done `saved`, right after that
  @GetMapping
  String hours(@RequestParam(defaultValue = "") String done, Authentication who, Visit visit) {
    visit.model().addAttribute("done", done);
    return page(HoursForm.of(hours.current()), who, visit);
  }

  private String page(Form form, Authentication who, Visit visit) {
    supervisors.greet(who, visit);
    LineHours current = hours.current();
    LocalTimes times = new LocalTimes(current.timeZone(), visit.locale());
    visit.model().addAttribute("zone", ZoneView.of(current.timeZone(), clock.instant()));
    visit.model().addAttribute("days", days(visit.locale()));
    visit
        .model()
        .addAttribute(
            "special", current.days().stream().map(day -> DifferentDay.of(day, times)).toList());
    forms.show(form, visit);
    return "supervisor-hours";
  }

  private static List<NamedDay> days(Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .map(day ->
            new NamedDay(
                day.name().toLowerCase(Locale.ROOT),
                day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
        .toList();
  }

  @PostMapping("/week")
  String weekly(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form = HoursForm.weekly(sent);
    return form.isFine()
        ? change(new LineHoursChange.Weekly(HoursForm.readWeek(form)), form, self, who, visit)
        : page(form, who, visit);
  }

  /// The week is shown as it is stored, whatever is wrong with the day.
  @PostMapping("/days")
  String differ(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form = HoursForm.special(sent);
    Form both = form;
    for (var field : HoursForm.of(hours.current()).values().entrySet()) {
      both = both.with(field.getKey(), field.getValue());
    }
    return form.isFine()
        ? change(
            new LineHoursChange.Differ(List.of(HoursForm.readSpecial(form))),
            both,
            self,
            who,
            visit)
        : page(both, who, visit);
  }

  @PostMapping("/days/{day}/forget")
  String asUsual(
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    return change(
        new LineHoursChange.AsUsual(List.of(day)), HoursForm.of(hours.current()), self, who, visit);
  }

  private String change(
      LineHoursChange change, Form form, Actor.Staff self, Authentication who, Visit visit) {
    return switch (hours.change(change, self)) {
      case Granted<LineHours> _ -> SAVED;
      case Refused<LineHours>(Refusal why) ->
          page(
              form.wrong(
                  change instanceof LineHoursChange.Differ ? HoursForm.DAY : Form.WHOLE, why),
              who,
              visit);
    };
  }
}
