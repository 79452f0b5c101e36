package io.dozvon.dialling.store;

import static io.dozvon.database.dialling.Tables.REACH;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import io.dozvon.database.dialling.tables.records.ReachRecord;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.GiveUpReason;
import io.dozvon.dialling.Reach;
import io.dozvon.dialling.Reach.Live;
import io.dozvon.dialling.Reach.Over;
import io.dozvon.dialling.ReachId;
import io.dozvon.dialling.ReachStanding;
import io.dozvon.dialling.Way;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
public class ReachStore {
  private final DSLContext sql;

  ReachStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Live reach) {
    Reach.Facts facts = reach.facts();
    ReachRecord row = sql.newRecord(REACH);
    row.setId(facts.id().value());
    row.setConsultationId(facts.consultation().value());
    row.setPatientId(facts.patient().value());
    row.setPhone(facts.phone().e164());
    row.setExchange(facts.exchange().value());
    row.setLanguage(facts.language().code());
    row.setTimeZone(facts.timeZone().getId());
    row.setStartedAt(facts.startedAt());
    row.setVersion(facts.version());
    state(reach, row);
    row.insert();
  }

  /// Stores the new state of a reach and answers it with its new version.
  ///
  /// @throws IllegalStateException if somebody else changed it since it was read
  public void update(Reach reach) {
    ReachRecord row = new ReachRecord();
    state(reach, row);
    row.setVersion(reach.facts().version() + 1);
    int changed =
        sql.update(REACH)
            .set(row)
            .where(
                REACH
                    .ID
                    .eq(reach.facts().id().value())
                    .and(REACH.VERSION.eq(reach.facts().version())))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException(
          "reach %s was changed meanwhile".formatted(reach.facts().id()));
    }
  }

  public Optional<Reach> find(ReachId id) {
    return sql.selectFrom(REACH).where(REACH.ID.eq(id.value())).fetchOptional(ReachStore::reach);
  }

  /// What is due by then at these exchanges, the longest due first.
  public List<ReachId> due(Set<ExchangeName> at, Instant by, int limit) {
    return sql.select(REACH.ID)
        .from(REACH)
        .where(
            REACH
                .DUE_AT
                .le(by)
                .and(REACH.EXCHANGE.in(at.stream().map(ExchangeName::value).toList())))
        .orderBy(REACH.DUE_AT)
        .limit(limit)
        .fetch(row -> new ReachId(row.value1()));
  }

  public Optional<Live> live(ConsultationId consultation) {
    return sql.selectFrom(REACH)
        .where(REACH.CONSULTATION_ID.eq(consultation.value()).and(REACH.ENDED_AT.isNull()))
        .fetchOptional(row -> (Live) reach(row));
  }

  public List<Live> liveOf(PatientId patient) {
    return sql.selectFrom(REACH)
        .where(REACH.PATIENT_ID.eq(patient.value()).and(REACH.ENDED_AT.isNull()))
        .fetch(row -> (Live) reach(row));
  }

  /// Of these consultations those whose newest reach was given up or pauses.
  public Map<ConsultationId, ReachStanding> standings(Collection<ConsultationId> consultations) {
    Field<Instant> nextTry = when(REACH.STATE.eq(inline("pausing")), REACH.DUE_AT).as("next_try");
    return sql.select(REACH.CONSULTATION_ID, REACH.REASON, nextTry)
        .distinctOn(REACH.CONSULTATION_ID)
        .from(REACH)
        .where(REACH.CONSULTATION_ID.in(consultations.stream().map(ConsultationId::value).toList()))
        .orderBy(REACH.CONSULTATION_ID, REACH.STARTED_AT.desc())
        .fetchStream()
        .filter(row -> row.value2() != null || row.value3() != null)
        .collect(
            Collectors.toMap(
                row -> new ConsultationId(row.value1()),
                row ->
                    new ReachStanding(
                        Optional.ofNullable(row.value2())
                            .map(reason -> Wire.read(GiveUpReason.class, reason)),
                        Optional.ofNullable(row.value3()))));
  }

  private static void state(Reach reach, ReachRecord row) {
    row.setState(nameOf(reach));
    row.setWebAttemptId(webAttempt(reach).orElse(null));
    row.setPhoneAttemptId(
        reach instanceof Reach.RingingPhone ringing ? ringing.phone().value() : null);
    row.setDueAt(reach instanceof Live live ? live.dueAt() : null);
    row.setEndedAt(reach instanceof Over over ? over.at() : null);
    row.setAnsweredBy(reach instanceof Reach.Reached reached ? Wire.name(reached.way()) : null);
    row.setReason(reach instanceof Reach.GaveUp gaveUp ? Wire.name(gaveUp.reason()) : null);
  }

  private static Optional<UUID> webAttempt(Reach reach) {
    return reach instanceof Live live ? live.webAttempt().map(AttemptId::value) : Optional.empty();
  }

  private static String nameOf(Reach reach) {
    return switch (reach) {
      case Reach.RingingWeb _ -> "ringing-web";
      case Reach.RingingPhone _ -> "ringing-phone";
      case Reach.Pausing _ -> "pausing";
      case Reach.Reached _ -> "reached";
      case Reach.Exhausted _ -> "exhausted";
      case Reach.Declined _ -> "declined";
      case Reach.Stopped _ -> "stopped";
      case Reach.GaveUp _ -> "gave-up";
    };
  }

  private static Reach reach(ReachRecord row) {
    Reach.Facts facts = facts(row);
    Optional<AttemptId> web = Optional.ofNullable(row.getWebAttemptId()).map(AttemptId::new);
    return switch (row.getState()) {
      case "ringing-web" -> new Reach.RingingWeb(facts, web.orElseThrow(), due(row));
      case "ringing-phone" ->
          new Reach.RingingPhone(
              facts, new AttemptId(Objects.requireNonNull(row.getPhoneAttemptId())), web, due(row));
      case "pausing" -> new Reach.Pausing(facts, web, due(row));
      case "reached" ->
          new Reach.Reached(facts, Wire.read(Way.class, row.getAnsweredBy()), end(row));
      case "exhausted" -> new Reach.Exhausted(facts, end(row));
      case "declined" -> new Reach.Declined(facts, end(row));
      case "stopped" -> new Reach.Stopped(facts, end(row));
      case "gave-up" ->
          new Reach.GaveUp(facts, Wire.read(GiveUpReason.class, row.getReason()), end(row));
      default -> throw new IllegalStateException("unknown state of a reach: " + row.getState());
    };
  }

  private static Instant due(ReachRecord row) {
    return Objects.requireNonNull(row.getDueAt());
  }

  private static Instant end(ReachRecord row) {
    return Objects.requireNonNull(row.getEndedAt());
  }

  private static Reach.Facts facts(ReachRecord row) {
    return new Reach.Facts(
        new ReachId(row.getId()),
        new ConsultationId(row.getConsultationId()),
        new PatientId(row.getPatientId()),
        new PhoneNumber(row.getPhone()),
        new ExchangeName(row.getExchange()),
        Language.of(row.getLanguage()).orElseThrow(),
        ZoneId.of(row.getTimeZone()),
        row.getStartedAt(),
        row.getVersion());
  }
}
