package io.dozvon.web.supervisor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.OpeningHours;
import io.dozvon.contactcentre.Queues;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Interval;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.RefusedWish;
import io.dozvon.web.reports.Period;
import io.dozvon.web.reports.ReportKind;
import io.dozvon.web.reports.Reports;
import io.dozvon.web.reports.Sheet;
import io.dozvon.web.reports.SheetFile;
import io.dozvon.web.times.ZoneView;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What supervisors count, on a page and as a file.
@Controller
@RequestMapping("/supervisor/reports")
class ReportPages {
  private static final String FIRST = "first";
  private static final String LAST = "last";

  /// Without it Excel takes UTF-8 for something else.
  private static final String MARK = "\uFEFF";

  private final Supervisors supervisors;
  private final Reports reports;
  private final OpeningHours hours;
  private final Queues queues;
  private final Forms forms;
  private final Clock clock;

  ReportPages(
      Supervisors supervisors,
      Reports reports,
      OpeningHours hours,
      Queues queues,
      Forms forms,
      Clock clock) {
    this.supervisors = supervisors;
    this.reports = reports;
    this.hours = hours;
    this.queues = queues;
    this.forms = forms;
    this.clock = clock;
  }

  /// What was asked for: today by the hour, if nothing was.
  ///
  /// @param first and `last` are days, both inclusive, by the line's clocks
  record Asked(
      @Nullable String kind, @Nullable String first, @Nullable String last, @Nullable String by) {
    Form form(LocalDate today) {
      return Form.empty()
          .with("kind", ReportKind.of(or(kind, "")).orElse(ReportKind.QUEUES).code())
          .with(FIRST, or(first, today.toString()))
          .with(LAST, or(last, today.toString()))
          .with("by", Interval.of(or(by, "")).orElse(Interval.HOUR).code());
    }

    private static String or(@Nullable String typed, String otherwise) {
      return typed == null ? otherwise : typed.strip();
    }
  }

  @GetMapping
  String report(Asked asked, Authentication who, Visit visit) {
    supervisors.greet(who, visit);
    ZoneId zone = zone();
    Form form = checked(asked.form(LocalDate.ofInstant(clock.instant(), zone)));
    if (form.isFine()) {
      switch (period(form, zone)) {
        case Granted<Period>(Period period) ->
            visit
                .model()
                .addAttribute(
                    "sheet",
                    SheetView.of(reports.make(kind(form), period), names(visit), visit.locale()));
        case Refused<Period>(Refusal why) -> form = form.wrong(LAST, why);
      }
    }
    visit.model().addAttribute("zone", ZoneView.of(zone, clock.instant()));
    visit
        .model()
        .addAttribute("kinds", Arrays.stream(ReportKind.values()).map(ReportKind::code).toList());
    visit
        .model()
        .addAttribute("intervals", Arrays.stream(Interval.values()).map(Interval::code).toList());
    forms.show(form, visit);
    return "supervisor-reports";
  }

  private Map<String, String> names(Visit visit) {
    return queues.all().stream()
        .collect(Collectors.toMap(it -> it.id().value(), it -> it.name(visit.language())));
  }

  private ZoneId zone() {
    return hours.current().timeZone();
  }

  private static Form checked(Form form) {
    Form checked = form;
    for (String field : List.of(FIRST, LAST)) {
      if (date(form, field).isEmpty()) {
        checked = checked.wrong(field, FormRefusal.DATE_MALFORMED);
      }
    }
    return checked;
  }

  private static Optional<LocalDate> date(Form form, String field) {
    try {
      return Optional.of(LocalDate.parse(form.value(field)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static ReportKind kind(Form form) {
    return ReportKind.of(form.value("kind")).orElseThrow();
  }

  /// Of a form that is fine.
  private static Answer<Period> period(Form form, ZoneId zone) {
    return Period.ofDays(
        date(form, FIRST).orElseThrow(),
        date(form, LAST).orElseThrow(),
        Interval.of(form.value("by")).orElseThrow(),
        zone);
  }

  @GetMapping("/{kind:queues|agents|verification|attempts}.csv")
  ResponseEntity<byte[]> csv(@PathVariable String kind, Asked asked) {
    return file(kind, asked, "csv")
        .contentType(SheetFile.TYPE)
        .body((MARK + SheetFile.of(sheet(kind, asked))).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{kind:queues|agents|verification|attempts}.json")
  ResponseEntity<List<Map<String, @Nullable Object>>> json(@PathVariable String kind, Asked asked) {
    return file(kind, asked, "json").body(sheet(kind, asked).objects());
  }

  private Sheet sheet(String kind, Asked asked) {
    ZoneId zone = zone();
    Form form = checked(asked.form(LocalDate.ofInstant(clock.instant(), zone))).with("kind", kind);
    form.problems().values().stream()
        .findFirst()
        .ifPresent(why -> {
          throw new RefusedWish(why);
        });
    return reports.make(kind(form), unlessRefused(period(form, zone)));
  }

  private ResponseEntity.BodyBuilder file(String kind, Asked asked, String ending) {
    Form form = asked.form(LocalDate.ofInstant(clock.instant(), zone()));
    String name =
        kind
            + "-"
            + date(form, FIRST).orElse(LocalDate.EPOCH)
            + "-"
            + date(form, LAST).orElse(LocalDate.EPOCH)
            + "."
            + ending;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString());
  }
}
