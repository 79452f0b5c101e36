package io.dozvon.consultations.store;

import static io.dozvon.database.consultations.Tables.CONSULTATION;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import io.dozvon.consultations.Consultation;
import io.dozvon.database.ConsultationLock;
import io.dozvon.database.Lasting;
import io.dozvon.database.TransactionState;
import io.dozvon.database.consultations.tables.records.ConsultationRecord;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class ConsultationStore {
  /// More than a patient ever waits for.
  private static final int MOST_OPEN = 100;

  private final DSLContext sql;
  private final ConsultationLock lock;
  private final TransactionState<Map<ConsultationId, Consultation>> held =
      new TransactionState<>(HashMap::new, _ -> {});
  private final Lasting<LegId, ConsultationId> everByLeg = new Lasting<>();
  private final Lasting<ConsultationId, Participants> participants = new Lasting<>();

  ConsultationStore(DSLContext sql, ConsultationLock lock) {
    this.sql = sql;
    this.lock = lock;
  }

  public void insert(Consultation.Due consultation) {
    ConsultationRecord row = sql.newRecord(CONSULTATION);
    ConsultationRows.write(consultation, row);
    row.insert();
  }

  /// @throws IllegalStateException if somebody else changed it since it was read
  public void delete(Consultation.Due consultation) {
    Consultation.Facts facts = consultation.facts();
    int deleted = sql.deleteFrom(CONSULTATION).where(isAsRead(facts)).execute();
    requireAsRead(deleted, facts.id());
    held.current().remove(facts.id());
  }

  private static void requireAsRead(int rows, ConsultationId id) {
    if (rows != 1) {
      throw new IllegalStateException("consultation %s was changed meanwhile".formatted(id));
    }
  }

  private static Condition isAsRead(Consultation.Facts facts) {
    return CONSULTATION.ID.eq(facts.id().value()).and(CONSULTATION.VERSION.eq(facts.version()));
  }

  /// Stores the new state of a consultation.
  ///
  /// @param dueAt when to look at it because of the time
  /// @throws IllegalStateException if somebody else changed it since it was read
  public void update(Consultation consultation, Optional<Instant> dueAt) {
    Consultation.Facts facts = consultation.facts();
    ConsultationRecord row = new ConsultationRecord();
    ConsultationRows.write(consultation, row);
    row.setDueAt(dueAt.orElse(null));
    row.setVersion(facts.version() + 1);
    int changed = sql.update(CONSULTATION).set(row).where(isAsRead(facts)).execute();
    requireAsRead(changed, facts.id());
    learnFrom(ConsultationRows.read(row));
  }

  /// Reads it but once in a transaction that holds its lock: nobody else changes it meanwhile.
  public Optional<Consultation> find(ConsultationId id) {
    Optional<Consultation> known =
        lock.isHeld(id) ? Optional.ofNullable(held.current().get(id)) : Optional.empty();
    return known.or(() -> read(id));
  }

  private Optional<Consultation> read(ConsultationId id) {
    Optional<Consultation> found = select(id);
    found.ifPresent(this::learnFrom);
    return found;
  }

  private void learnFrom(Consultation consultation) {
    Consultation.Facts facts = consultation.facts();
    if (lock.isHeld(facts.id())) {
      held.current().put(facts.id(), consultation);
    }
    if (isBound(consultation)) {
      participants.learn(facts.id(), Participants.of(consultation));
    }
    consultation.sides().stream()
        .flatMap(side -> side.currentLeg().stream())
        .forEach(leg -> everByLeg.learn(leg, facts.id()));
  }

  private Optional<Consultation> select(ConsultationId id) {
    return sql.selectFrom(CONSULTATION)
        .where(CONSULTATION.ID.eq(id.value()))
        .fetchOptional(ConsultationRows::read);
  }

  /// What is due by then at these exchanges, the longest due first.
  public List<ConsultationId> due(Set<ExchangeName> at, Instant by, int limit) {
    return sql.select(CONSULTATION.ID)
        .from(CONSULTATION)
        .where(
            CONSULTATION
                .DUE_AT
                .le(by)
                .and(CONSULTATION.EXCHANGE.in(at.stream().map(ExchangeName::value).toList())))
        .orderBy(CONSULTATION.DUE_AT)
        .limit(limit)
        .fetch(row -> new ConsultationId(row.value1()));
  }

  /// A consultation that is due.
  public record DueSince(Consultation consultation, Instant since) {}

  /// A consultation, if it is due by then.
  public Optional<DueSince> due(ConsultationId id, Instant by) {
    return sql.selectFrom(CONSULTATION)
        .where(CONSULTATION.ID.eq(id.value()).and(CONSULTATION.DUE_AT.le(by)))
        .fetchOptional(row -> new DueSince(ConsultationRows.read(row), row.getDueAt()));
  }

  /// The two people of a consultation.
  public record Participants(DoctorId doctor, PatientId patient) {
    private static Participants of(Consultation consultation) {
      return new Participants(consultation.facts().doctor(), consultation.facts().patient());
    }
  }

  /// They never change once one has called the other.
  public Optional<Participants> participants(ConsultationId id) {
    return participants.onceThere(
        id, it -> find(it).filter(ConsultationStore::isBound).map(Participants::of));
  }

  /// Until then it may be given to another doctor.
  private static boolean isBound(Consultation consultation) {
    return consultation.facts().exchange().isPresent();
  }

  /// The consultation in which this leg is a side, or has been: a leg never changes to another.
  public Optional<ConsultationId> everByLeg(LegId leg) {
    return everByLeg.onceThere(leg, this::selectByLeg);
  }

  private Optional<ConsultationId> selectByLeg(LegId leg) {
    return sql.select(CONSULTATION.ID)
        .from(CONSULTATION)
        .where(CONSULTATION.DOCTOR_LEG.eq(leg.value()))
        .unionAll(
            DSL.select(CONSULTATION.ID)
                .from(CONSULTATION)
                .where(CONSULTATION.PATIENT_LEG.eq(leg.value())))
        .fetchOptional(row -> new ConsultationId(row.value1()));
  }

  /// Whether the doctor or the patient of a consultation takes part in another live call by voice.
  public boolean busyElsewhere(Consultation.Facts facts) {
    return sql.fetchExists(
        CONSULTATION,
        isLive()
            .and(CONSULTATION.ID.ne(facts.id().value()))
            .and(
                CONSULTATION
                    .DOCTOR_ID
                    .eq(facts.doctor().value())
                    .or(CONSULTATION.PATIENT_ID.eq(facts.patient().value()))));
  }

  /// Whether a doctor calls somebody, talks or writes right now.
  public boolean isInConversation(DoctorId doctor) {
    return sql.fetchExists(
        CONSULTATION,
        CONSULTATION
            .DOCTOR_ID
            .eq(doctor.value())
            .and(
                CONSULTATION.STATE.in(
                    DSL.inline("connecting"), DSL.inline("calling"), DSL.inline("running"))));
  }

  /// Consultations with legs at an exchange.
  public List<Consultation> liveAt(ExchangeName exchange) {
    return sql.selectFrom(CONSULTATION)
        .where(isLive().and(CONSULTATION.EXCHANGE.eq(exchange.value())))
        .fetch(ConsultationRows::read);
  }

  /// How one live consultation stands, to tell whether it has moved.
  public record Standing(ConsultationId id, DoctorId doctor, PatientId patient, int version) {}

  public Set<Standing> live() {
    return sql.select(
            CONSULTATION.ID, CONSULTATION.DOCTOR_ID, CONSULTATION.PATIENT_ID, CONSULTATION.VERSION)
        .from(CONSULTATION)
        .where(isLive())
        .fetchSet(row ->
            new Standing(
                new ConsultationId(row.value1()),
                new DoctorId(row.value2()),
                new PatientId(row.value3()),
                row.value4()));
  }

  /// A doctor who talks, or waits for the patient, through their browser.
  public record InBrowser(ConsultationId consultation, DoctorId doctor, LegId leg) {}

  public List<InBrowser> doctorsInBrowsers() {
    return sql.select(CONSULTATION.ID, CONSULTATION.DOCTOR_ID, CONSULTATION.DOCTOR_LEG)
        .from(CONSULTATION)
        .where(
            isLive()
                .and(CONSULTATION.HANDSET.eq(Wire.name(Handset.BROWSER)))
                .and(CONSULTATION.DOCTOR_SIDE.eq("present")))
        .fetch(row ->
            new InBrowser(
                new ConsultationId(row.value1()),
                new DoctorId(row.value2()),
                new LegId(row.value3())));
  }

  /// Those that are not closed, but for the later ones, those that were closed last, and these
  /// besides; the newest first.
  public List<Consultation> onDeskOf(
      DoctorId doctor,
      Collection<ConsultationId> besides,
      Collection<ConsultationId> later,
      int closed) {
    Condition theirs = CONSULTATION.DOCTOR_ID.eq(doctor.value());
    var ids =
        DSL.select(CONSULTATION.ID)
            .from(CONSULTATION)
            .where(theirs.and(CONSULTATION.STATE.ne(inline("closed"))))
            .and(CONSULTATION.ID.ne(all(values(later))))
            .orderBy(CONSULTATION.REQUESTED_AT)
            .limit(MOST_OPEN)
            .unionAll(
                DSL.select(CONSULTATION.ID)
                    .from(CONSULTATION)
                    .where(theirs.and(CONSULTATION.STATE.eq(inline("closed"))))
                    .orderBy(CONSULTATION.ENDED_AT.desc(), CONSULTATION.ID)
                    .limit(closed))
            .unionAll(
                DSL.select(CONSULTATION.ID)
                    .from(CONSULTATION)
                    .where(CONSULTATION.ID.eq(any(values(besides)))));
    return sql.selectFrom(CONSULTATION)
        .where(CONSULTATION.ID.in(ids))
        .orderBy(CONSULTATION.REQUESTED_AT.desc(), CONSULTATION.ID)
        .fetch(ConsultationRows::read);
  }

  private static UUID[] values(Collection<ConsultationId> ids) {
    return ids.stream().map(ConsultationId::value).toArray(UUID[]::new);
  }

  public List<Consultation> ofPatient(PatientId patient, int limit) {
    return newest(CONSULTATION.PATIENT_ID.eq(patient.value()), limit);
  }

  /// Those that are not closed, the newest first, and the one that was closed last.
  public List<Consultation> currentOf(PatientId patient) {
    Condition theirs = CONSULTATION.PATIENT_ID.eq(patient.value());
    return Stream.concat(
            newest(theirs.and(CONSULTATION.STATE.ne("closed")), MOST_OPEN).stream(),
            sql
                .selectFrom(CONSULTATION)
                .where(theirs.and(CONSULTATION.STATE.eq("closed")))
                .orderBy(CONSULTATION.ENDED_AT.desc(), CONSULTATION.ID)
                .limit(1)
                .fetch(ConsultationRows::read)
                .stream())
        .toList();
  }

  /// Those of these patients that are not closed, the newest first.
  public List<Consultation> openOf(Collection<PatientId> patients) {
    return newest(
        CONSULTATION
            .PATIENT_ID
            .in(patients.stream().map(PatientId::value).toList())
            .and(CONSULTATION.STATE.ne(inline("closed"))),
        MOST_OPEN);
  }

  /// Those that are closed, the last requested first.
  ///
  /// @param before only what was requested before this one
  public List<Consultation> closedOf(
      PatientId patient, Optional<ConsultationId> before, int limit) {
    var one = CONSULTATION.as("one");
    Condition earlier =
        before
            .map(id ->
                DSL.row(CONSULTATION.REQUESTED_AT, CONSULTATION.ID)
                    .lt(
                        DSL.select(one.REQUESTED_AT, one.ID)
                            .from(one)
                            .where(one.ID.eq(id.value()))))
            .orElse(DSL.noCondition());
    return sql.selectFrom(CONSULTATION)
        .where(CONSULTATION.PATIENT_ID.eq(patient.value()))
        .and(CONSULTATION.STATE.eq("closed"))
        .and(earlier)
        .orderBy(CONSULTATION.REQUESTED_AT.desc(), CONSULTATION.ID.desc())
        .limit(limit)
        .fetch(ConsultationRows::read);
  }

  /// Those that have not ended, in the order in which their locks are taken.
  public List<ConsultationId> openOf(PatientId patient) {
    return sql.select(CONSULTATION.ID)
        .from(CONSULTATION)
        .where(CONSULTATION.PATIENT_ID.eq(patient.value()).and(CONSULTATION.STATE.ne("closed")))
        .orderBy(CONSULTATION.ID)
        .fetch(row -> new ConsultationId(row.value1()));
  }

  public List<Consultation> newest(int limit) {
    return newest(DSL.noCondition(), limit);
  }

  private List<Consultation> newest(Condition condition, int limit) {
    return sql.selectFrom(CONSULTATION)
        .where(condition)
        .orderBy(CONSULTATION.REQUESTED_AT.desc(), CONSULTATION.ID)
        .limit(limit)
        .fetch(ConsultationRows::read);
  }

  /// As the partial unique indexes `one_live_call_per_…` have it.
  private static Condition isLive() {
    return CONSULTATION
        .STATE
        .in(DSL.inline("connecting"), DSL.inline("calling"), DSL.inline("running"))
        .and(CONSULTATION.MODE.isDistinctFrom(DSL.inline("chat")));
  }
}
