package io.dozvon.web.reports;

import io.dozvon.contactcentre.AgentInterval;
import io.dozvon.contactcentre.Figures;
import io.dozvon.contactcentre.QueueInterval;
import io.dozvon.dialling.AttemptCount;
import io.dozvon.dialling.AttemptCounts;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.verification.CheckCount;
import io.dozvon.verification.CheckCounts;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.reports.Sheet.Column;
import io.dozvon.web.reports.Sheet.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes reports. Intervals in which nothing was are left out.
@Component("lineReports")
public class Reports {
  private final Figures figures;
  private final Members members;
  private final CheckCounts checks;
  private final AttemptCounts attempts;

  Reports(Figures figures, Members members, CheckCounts checks, AttemptCounts attempts) {
    this.figures = figures;
    this.members = members;
    this.checks = checks;
    this.attempts = attempts;
  }

  public Sheet make(ReportKind kind, Period period) {
    return switch (kind) {
      case QUEUES -> queues(period);
      case AGENTS -> agents(period);
      case VERIFICATION -> verification(period);
      case ATTEMPTS -> attempts(period);
    };
  }

  private Sheet queues(Period period) {
    List<Column> columns =
        List.of(
            new Column("start", Kind.TIME),
            new Column("queue", Kind.TEXT),
            new Column("offered", Kind.COUNT),
            new Column("answered", Kind.COUNT),
            new Column("answeredInTime", Kind.COUNT),
            new Column("abandoned", Kind.COUNT),
            new Column("abandonedAtOnce", Kind.COUNT),
            new Column("otherwise", Kind.COUNT),
            new Column("serviceLevel", Kind.SHARE),
            new Column("averageWait", Kind.SECONDS),
            new Column("longestWait", Kind.SECONDS),
            new Column("averageTalk", Kind.SECONDS),
            new Column("averageHandling", Kind.SECONDS),
            new Column("notTaken", Kind.COUNT));
    return new Sheet(
        columns,
        period.runs().stream()
            .flatMap(run -> figures.ofQueues(run.from(), run.until(), run.step()).stream())
            .filter(it -> it.counts().offered() > 0 || it.notTaken() > 0)
            .map(it -> row(it, period))
            .toList());
  }

  private static List<@Nullable Object> row(QueueInterval it, Period period) {
    boolean answered = it.counts().answered() > 0;
    return cells(
        period.local(it.from()),
        it.queue().value(),
        it.counts().offered(),
        it.counts().answered(),
        it.counts().withinTarget(),
        it.counts().abandoned(),
        it.counts().shortAbandoned(),
        it.counts().otherwise(),
        share(it.serviceLevel()),
        answered ? it.averageWait().toSeconds() : null,
        it.longestWait().toSeconds(),
        answered ? it.averageTalk().toSeconds() : null,
        answered ? it.averageHandling().toSeconds() : null,
        it.notTaken());
  }

  private static List<@Nullable Object> cells(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>(cells.length);
    for (@Nullable Object cell : cells) {
      row.add(cell);
    }
    return row;
  }

  private static @Nullable Double share(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }

  private Sheet agents(Period period) {
    List<Column> columns =
        List.of(
            new Column("start", Kind.TIME),
            new Column("agent", Kind.TEXT),
            new Column("agentId", Kind.TEXT),
            new Column("rung", Kind.COUNT),
            new Column("answered", Kind.COUNT),
            new Column("notTaken", Kind.COUNT),
            new Column("averageHandling", Kind.SECONDS),
            new Column("ready", Kind.SECONDS),
            new Column("onCall", Kind.SECONDS),
            new Column("wrapUp", Kind.SECONDS),
            new Column("paused", Kind.SECONDS),
            new Column("occupancy", Kind.SHARE));
    List<AgentInterval> all =
        period.runs().stream()
            .flatMap(run -> figures.ofAgents(run.from(), run.until(), run.step()).stream())
            .toList();
    Map<StaffId, Member> names =
        members.byIds(all.stream().map(AgentInterval::agent).collect(Collectors.toSet()));
    return new Sheet(columns, all.stream().map(it -> row(it, names, period)).toList());
  }

  private static List<@Nullable Object> row(
      AgentInterval it, Map<StaffId, Member> names, Period period) {
    return cells(
        period.local(it.from()),
        name(it.agent(), names),
        it.agent().toString(),
        it.rung(),
        it.answered(),
        it.notTaken(),
        it.answered() > 0 ? it.averageHandling().toSeconds() : null,
        it.ready().toSeconds(),
        it.onCall().toSeconds(),
        it.wrapUp().toSeconds(),
        it.paused().toSeconds(),
        occupancy(it));
  }

  private static String name(StaffId id, Map<StaffId, Member> names) {
    return Optional.ofNullable(names.get(id)).map(it -> it.name().full()).orElse(id.toString());
  }

  /// Of the time in which an agent worked for callers or could have.
  private static @Nullable Double occupancy(AgentInterval it) {
    Duration busy = it.ringing().plus(it.onCall()).plus(it.wrapUp());
    Duration all = busy.plus(it.ready());
    return all.isZero() ? null : (double) busy.toMillis() / all.toMillis();
  }

  private Sheet verification(Period period) {
    List<CheckCount> all = checks.count(period.from(), period.until(), period.by(), period.zone());
    Map<StaffId, Member> names =
        members.byIds(all.stream().map(CheckCount::agent).collect(Collectors.toSet()));
    return new Sheet(
        List.of(
            new Column("start", Kind.TIME),
            new Column("agent", Kind.TEXT),
            new Column("agentId", Kind.TEXT),
            new Column("result", Kind.WORD),
            new Column("count", Kind.COUNT)),
        all.stream()
            .map(it ->
                cells(
                    period.local(it.start()),
                    name(it.agent(), names),
                    it.agent().toString(),
                    it.result().map(Wire::name).orElse("open"),
                    it.checks()))
            .toList());
  }

  private Sheet attempts(Period period) {
    return new Sheet(
        List.of(
            new Column("start", Kind.TIME),
            new Column("purpose", Kind.WORD),
            new Column("channel", Kind.WORD),
            new Column("disposition", Kind.WORD),
            new Column("fault", Kind.WORD),
            new Column("attempts", Kind.COUNT),
            new Column("counted", Kind.COUNT)),
        attempts.count(period.from(), period.until(), period.by(), period.zone()).stream()
            .sorted(Comparator.comparing(AttemptCount::start))
            .map(it -> row(it, period))
            .toList());
  }

  private static List<@Nullable Object> row(AttemptCount it, Period period) {
    return cells(
        period.local(it.start()),
        Wire.name(it.purpose()),
        Wire.name(it.channel()),
        it.disposition().map(Wire::name).orElse(null),
        it.fault().map(Wire::name).orElse(null),
        it.attempts(),
        it.counted());
  }
}
