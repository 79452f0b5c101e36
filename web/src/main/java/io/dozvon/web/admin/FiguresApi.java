package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.LineSettings;
import io.dozvon.vocabulary.Interval;
import io.dozvon.web.problems.MalformedParameter;
import io.dozvon.web.reports.Period;
import io.dozvon.web.reports.ReportKind;
import io.dozvon.web.reports.Reports;
import io.dozvon.web.reports.Sheet;
import io.dozvon.web.reports.SheetFile;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class FiguresApi {
  private static final String PATH = "/figures/{kind:queues|agents|verification|attempts}";

  private final Reports reports;
  private final LineSettings line;
  private final Clock clock;

  FiguresApi(Reports reports, LineSettings line, Clock clock) {
    this.reports = reports;
    this.line = line;
    this.clock = clock;
  }

  /// What is counted by intervals: `queues`, `agents`, `verification` or `attempts`. Dates and days
  /// are those of the line's time zone; intervals in which nothing was are left out.
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @BadRequest
  @Unprocessable
  List<Map<String, @Nullable Object>> figures(
      @PathVariable String kind,
      @Parameter(description = "Date or instant (ISO 8601), inclusive; today if left out.")
          @RequestParam
          Optional<String> from,
      @Parameter(
              description =
                  "Date or instant (ISO 8601), exclusive; the end of the day of `from` if left out.")
          @RequestParam
          Optional<String> until,
      @Parameter(description = "`15m`, `30m`, `hour` or `day`.")
          @RequestParam(defaultValue = "hour")
          String by) {
    return sheet(kind, from, until, by).objects();
  }

  /// The same as CSV (RFC 4180).
  @GetMapping(path = PATH, produces = "text/csv")
  @BadRequest
  @Unprocessable
  ResponseEntity<String> file(
      @PathVariable String kind,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> until,
      @RequestParam(defaultValue = "hour") String by) {
    return ResponseEntity.ok()
        .contentType(SheetFile.TYPE)
        .body(SheetFile.of(sheet(kind, from, until, by)));
  }

  private Sheet sheet(String kind, Optional<String> from, Optional<String> until, String by) {
    ZoneId zone = line.timeZone();
    Instant begins =
        from.map(it -> moment("from", it)).orElseGet(() -> startOfDay(clock.instant(), 0));
    Instant ends = until.map(it -> moment("until", it)).orElseGet(() -> startOfDay(begins, 1));
    Interval interval =
        Interval.of(by).orElseThrow(() -> new MalformedParameter("by", "report-interval-unknown"));
    return reports.make(
        ReportKind.of(kind).orElseThrow(), unlessRefused(Period.of(begins, ends, interval, zone)));
  }

  private Instant startOfDay(Instant at, int daysLater) {
    return LocalDate.ofInstant(at, line.timeZone())
        .plusDays(daysLater)
        .atStartOfDay(line.timeZone())
        .toInstant();
  }

  private Instant moment(String parameter, String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(line.timeZone()).toInstant();
    } catch (DateTimeException e) {
      throw new MalformedParameter(parameter, "report-moment-malformed");
    }
  }
}
