package io.dozvon.scheduling.store;

import static io.dozvon.database.scheduling.Tables.WAITING_PLACE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;

import io.dozvon.database.scheduling.tables.records.WaitingPlaceRecord;
import io.dozvon.scheduling.Place;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectForUpdateStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class PlaceStore {
  private final DSLContext sql;

  PlaceStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it was written; not if the patient has a place already
  public boolean insert(Place.Waiting place, String speciality) {
    return sql.insertInto(WAITING_PLACE)
            .set(WAITING_PLACE.ID, place.facts().id().value())
            .set(WAITING_PLACE.PATIENT_ID, place.facts().patient().value())
            .set(WAITING_PLACE.SPECIALITY, speciality)
            .set(WAITING_PLACE.REASON, place.facts().reason().orElse(null))
            .set(WAITING_PLACE.JOINED_AT, place.facts().joinedAt())
            .set(WAITING_PLACE.STATE, "waiting")
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// As if it had never been written.
  public void delete(ConsultationId id) {
    sql.deleteFrom(WAITING_PLACE).where(isWaiting(id)).execute();
  }

  /// The patient does not wait any more, and no doctor has taken them.
  ///
  /// @return whether that is so from now on
  public boolean leave(ConsultationId id, Instant at) {
    return sql.update(WAITING_PLACE)
            .set(WAITING_PLACE.STATE, "left")
            .set(WAITING_PLACE.ENDED_AT, at)
            .where(isWaiting(id))
            .execute()
        == 1;
  }

  /// Of one that the caller has locked.
  public void take(ConsultationId id, DoctorId doctor, Instant at) {
    sql.update(WAITING_PLACE)
        .set(WAITING_PLACE.STATE, "taken")
        .set(WAITING_PLACE.TAKEN_BY, doctor.value())
        .set(WAITING_PLACE.TAKEN_AT, at)
        .where(isWaiting(id))
        .execute();
  }

  public void giveBack(ConsultationId id) {
    sql.update(WAITING_PLACE)
        .set(WAITING_PLACE.STATE, "waiting")
        .setNull(WAITING_PLACE.TAKEN_BY)
        .setNull(WAITING_PLACE.TAKEN_AT)
        .where(isTaken().and(WAITING_PLACE.ID.eq(id.value())))
        .and(WAITING_PLACE.CALLED_AT.isNull())
        .execute();
  }

  public void called(ConsultationId id, Instant at) {
    sql.update(WAITING_PLACE)
        .set(WAITING_PLACE.CALLED_AT, at)
        .where(isTaken().and(WAITING_PLACE.ID.eq(id.value())))
        .and(WAITING_PLACE.CALLED_AT.isNull())
        .execute();
  }

  /// Its consultation is closed.
  public void end(ConsultationId id, Instant at) {
    sql.update(WAITING_PLACE)
        .set(
            WAITING_PLACE.STATE,
            case_().when(WAITING_PLACE.CALLED_AT.isNull(), inline("left")).else_(inline("served")))
        .set(WAITING_PLACE.ENDED_AT, at)
        .where(isTaken().and(WAITING_PLACE.ID.eq(id.value())))
        .execute();
  }

  /// It was not the patient's doing that nothing came of it.
  public void mayGoBack(ConsultationId id) {
    sql.update(WAITING_PLACE)
        .set(WAITING_PLACE.CALLED_OFF, true)
        .where(WAITING_PLACE.ID.eq(id.value()).and(WAITING_PLACE.ENDED_AT.isNotNull()))
        .execute();
  }

  /// Since when somebody had waited whom we called off after that moment, and who has not gone back
  /// since.
  public Optional<Instant> mayGoBack(PatientId patient, Instant since) {
    return sql.select(WAITING_PLACE.JOINED_AT)
        .from(WAITING_PLACE)
        .where(isCalledOff(patient).and(WAITING_PLACE.ENDED_AT.gt(since)))
        .orderBy(WAITING_PLACE.ENDED_AT.desc())
        .limit(1)
        .fetchOptional(row -> row.value1());
  }

  public void hasGoneBack(PatientId patient) {
    sql.update(WAITING_PLACE)
        .set(WAITING_PLACE.CALLED_OFF, false)
        .where(isCalledOff(patient))
        .execute();
  }

  private static Condition isCalledOff(PatientId patient) {
    return WAITING_PLACE.PATIENT_ID.eq(patient.value()).and(WAITING_PLACE.CALLED_OFF);
  }

  /// A patient's place, if they have one.
  public Optional<Place> of(PatientId patient) {
    return sql.selectFrom(WAITING_PLACE)
        .where(WAITING_PLACE.PATIENT_ID.eq(patient.value()).and(isOpen()))
        .fetchOptional(PlaceStore::place);
  }

  public Optional<Place> find(ConsultationId id) {
    return sql.selectFrom(WAITING_PLACE)
        .where(WAITING_PLACE.ID.eq(id.value()).and(isOpen()))
        .fetchOptional(PlaceStore::place);
  }

  /// The first whom nobody else is about to take; held until the transaction ends.
  public Optional<Place.Waiting> holdFirst() {
    return sql.selectFrom(WAITING_PLACE)
        .where(isWaiting())
        .orderBy(WAITING_PLACE.JOINED_AT, WAITING_PLACE.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional(row -> new Place.Waiting(facts(row)));
  }

  /// One who waits; held until the transaction ends.
  public Optional<Place.Waiting> hold(ConsultationId id) {
    return sql.selectFrom(WAITING_PLACE)
        .where(isWaiting(id))
        .forUpdate()
        .fetchOptional(row -> new Place.Waiting(facts(row)));
  }

  /// How many are before somebody who joined then.
  public int before(Instant joinedAt, ConsultationId id) {
    return sql.fetchCount(
        WAITING_PLACE,
        isWaiting().and(row(WAITING_PLACE.JOINED_AT, WAITING_PLACE.ID).lt(joinedAt, id.value())));
  }

  /// How many wait, and since when the first of them does.
  public record Length(int count, Optional<Instant> longestSince) {}

  public Length length() {
    return sql.select(DSL.count(), min(WAITING_PLACE.JOINED_AT))
        .from(WAITING_PLACE)
        .where(isWaiting())
        .fetchSingle(row -> new Length(row.value1(), Optional.ofNullable(row.value2())));
  }

  public List<Place.Waiting> first(int limit) {
    return sql.selectFrom(WAITING_PLACE)
        .where(isWaiting())
        .orderBy(WAITING_PLACE.JOINED_AT, WAITING_PLACE.ID)
        .limit(limit)
        .fetch(row -> new Place.Waiting(facts(row)));
  }

  public List<PatientId> waiting() {
    return patients(inLine(DSL.noCondition()));
  }

  /// The next behind somebody who joined then.
  public List<PatientId> behind(Instant joinedAt, int limit) {
    return patients(inLine(WAITING_PLACE.JOINED_AT.ge(joinedAt)).limit(limit));
  }

  private SelectLimitStep<Record1<UUID>> inLine(Condition condition) {
    return sql.select(WAITING_PLACE.PATIENT_ID)
        .from(WAITING_PLACE)
        .where(isWaiting().and(condition))
        .orderBy(WAITING_PLACE.JOINED_AT, WAITING_PLACE.ID);
  }

  private static List<PatientId> patients(SelectForUpdateStep<Record1<UUID>> line) {
    return line.fetch(row -> new PatientId(row.value1()));
  }

  /// Whom a doctor has taken and not called yet, the longest taken first.
  public List<ConsultationId> notCalled(DoctorId doctor) {
    return sql.select(WAITING_PLACE.ID)
        .from(WAITING_PLACE)
        .where(isTaken().and(WAITING_PLACE.TAKEN_BY.eq(doctor.value())))
        .and(WAITING_PLACE.CALLED_AT.isNull())
        .orderBy(WAITING_PLACE.TAKEN_AT)
        .fetch(row -> new ConsultationId(row.value1()));
  }

  /// Whom a doctor took before then and has not called.
  public List<ConsultationId> notCalledSince(Instant when) {
    return sql.select(WAITING_PLACE.ID)
        .from(WAITING_PLACE)
        .where(isTaken().and(WAITING_PLACE.TAKEN_AT.lt(when)))
        .and(WAITING_PLACE.CALLED_AT.isNull())
        .fetch(row -> new ConsultationId(row.value1()));
  }

  /// Since when these doctors have had each of their patients.
  public Map<DoctorId, List<Instant>> takenBy(Collection<DoctorId> doctors) {
    return sql.select(WAITING_PLACE.TAKEN_BY, WAITING_PLACE.TAKEN_AT)
        .from(WAITING_PLACE)
        .where(isTaken())
        .and(WAITING_PLACE.TAKEN_BY.in(doctors.stream().map(DoctorId::value).toList()))
        .fetchGroups(row -> new DoctorId(row.value1()), row -> row.value2());
  }

  /// How long doctors had the last patients they served.
  public List<Duration> handlings(Instant since, int limit) {
    return sql.select(WAITING_PLACE.TAKEN_AT, WAITING_PLACE.ENDED_AT)
        .from(WAITING_PLACE)
        .where(WAITING_PLACE.STATE.eq(inline("served")).and(WAITING_PLACE.ENDED_AT.ge(since)))
        .orderBy(WAITING_PLACE.ENDED_AT.desc())
        .limit(limit)
        .fetch(row -> Duration.between(row.value1(), row.value2()));
  }

  /// What is the matter, by consultation; those who did not say are left out.
  public Map<ConsultationId, String> reasons(Collection<ConsultationId> ids) {
    return sql.select(WAITING_PLACE.ID, WAITING_PLACE.REASON)
        .from(WAITING_PLACE)
        .where(WAITING_PLACE.ID.in(ids.stream().map(ConsultationId::value).toList()))
        .and(WAITING_PLACE.REASON.isNotNull())
        .fetchMap(row -> new ConsultationId(row.value1()), row -> row.value2());
  }

  /// As the partial indexes have it.
  private static Condition isWaiting() {
    return WAITING_PLACE.STATE.eq(inline("waiting"));
  }

  private static Condition isWaiting(ConsultationId id) {
    return isWaiting().and(WAITING_PLACE.ID.eq(id.value()));
  }

  private static Condition isTaken() {
    return WAITING_PLACE.STATE.eq(inline("taken"));
  }

  private static Condition isOpen() {
    return WAITING_PLACE.STATE.in(inline("waiting"), inline("taken"));
  }

  private static Place place(WaitingPlaceRecord row) {
    Place.Facts facts = facts(row);
    return switch (row.getState()) {
      case "waiting" -> new Place.Waiting(facts);
      case "taken" ->
          new Place.Taken(
              facts,
              new DoctorId(row.getTakenBy()),
              row.getTakenAt(),
              Optional.ofNullable(row.getCalledAt()));
      default -> throw new IllegalStateException("unknown state of a place: " + row.getState());
    };
  }

  private static Place.Facts facts(WaitingPlaceRecord row) {
    return new Place.Facts(
        new ConsultationId(row.getId()),
        new PatientId(row.getPatientId()),
        Optional.ofNullable(row.getReason()),
        row.getJoinedAt());
  }
}
