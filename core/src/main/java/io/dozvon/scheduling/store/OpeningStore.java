package io.dozvon.scheduling.store;

import static io.dozvon.database.scheduling.Tables.APPOINTMENT;
import static io.dozvon.database.scheduling.Tables.OPENING;
import static io.dozvon.database.scheduling.Tables.TIME_OFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import io.dozvon.database.scheduling.tables.records.OpeningRecord;
import io.dozvon.scheduling.AppointmentState;
import io.dozvon.scheduling.BookingRefusal;
import io.dozvon.scheduling.Opening;
import io.dozvon.scheduling.OpeningId;
import io.dozvon.scheduling.Slot;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
public class OpeningStore {
  private static final Field<?> SLOT_LENGTH =
      field("make_interval(mins => {0})", Object.class, OPENING.SLOT_MINUTES);

  /// An opening, cut.
  private static final Table<?> SLOTS =
      table("generate_series({0}, {1} - {2}, {2})", OPENING.STARTS_AT, OPENING.ENDS_AT, SLOT_LENGTH)
          .as(name("slot"), name("start"));

  private static final Field<Instant> START = field(name("slot", "start"), SQLDataType.INSTANT);
  private static final Field<Instant> END =
      field("{0} + {1}", SQLDataType.INSTANT, START, SLOT_LENGTH);

  private final DSLContext sql;

  OpeningStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return why not, if the doctor offers some of these hours already
  public Optional<BookingRefusal> insert(Opening opening) {
    return Guarded.write(sql, inside -> inside.executeInsert(row(opening)))
        .map(constraint -> {
          if (!constraint.equals("openings_of_a_doctor_never_overlap")) {
            throw new IllegalStateException("an opening is refused by " + constraint);
          }
          return new BookingRefusal.OpeningsOverlap();
        });
  }

  /// Openings that overlap none that is there.
  public void insertAll(Collection<Opening> openings) {
    sql.batchInsert(openings.stream().map(OpeningStore::row).toList()).execute();
  }

  private static OpeningRecord row(Opening opening) {
    OpeningRecord row = new OpeningRecord();
    row.setId(opening.id().value());
    row.setDoctorId(opening.doctor().value());
    row.setStartsAt(opening.start());
    row.setEndsAt(opening.end());
    row.setSlotMinutes((int) opening.slotLength().toMinutes());
    row.setWeekly(opening.weekly());
    return row;
  }

  public Optional<Opening> find(OpeningId id) {
    return sql.selectFrom(OPENING)
        .where(OPENING.ID.eq(id.value()))
        .fetchOptional(OpeningStore::opening);
  }

  public void delete(Collection<OpeningId> ids) {
    sql.deleteFrom(OPENING)
        .where(OPENING.ID.in(ids.stream().map(OpeningId::value).toList()))
        .execute();
  }

  /// Those of a doctor that end later than that, in order.
  public List<Opening> of(DoctorId doctor, Instant from, int limit) {
    return sql.selectFrom(OPENING)
        .where(OPENING.DOCTOR_ID.eq(doctor.value()).and(OPENING.ENDS_AT.gt(from)))
        .orderBy(OPENING.STARTS_AT)
        .limit(limit)
        .fetch(OpeningStore::opening);
  }

  /// The hours in which this moment is; they stay open until the transaction ends.
  public Optional<Opening> around(DoctorId doctor, Instant at) {
    return sql.selectFrom(OPENING)
        .where(
            OPENING
                .DOCTOR_ID
                .eq(doctor.value())
                .and(OPENING.STARTS_AT.le(at))
                .and(OPENING.ENDS_AT.gt(at)))
        .forKeyShare()
        .fetchOptional(OpeningStore::opening);
  }

  /// What nobody has booked of a doctor's slots that begin within these times.
  public List<Slot> free(DoctorId doctor, Instant from, Instant to) {
    return sql.select(START, END)
        .from(OPENING)
        .crossJoin(lateral(SLOTS))
        .where(OPENING.DOCTOR_ID.eq(doctor.value()).and(isFree(from, to)))
        .orderBy(START)
        .fetch(row -> new Slot(row.value1(), row.value2()));
  }

  /// When the first such slot of each doctor begins, for all doctors at once.
  public Map<DoctorId, Instant> nextFree(Instant from, Instant to) {
    Table<?> doctors =
        selectDistinct(OPENING.DOCTOR_ID)
            .from(OPENING)
            .where(offers(from, to))
            .asTable(name("doctor"), name("id"));
    Field<UUID> doctor = field(name("doctor", "id"), SQLDataType.UUID);
    Table<?> next =
        select(START)
            .from(OPENING)
            .crossJoin(lateral(SLOTS))
            .where(OPENING.DOCTOR_ID.eq(doctor).and(isFree(from, to)))
            .orderBy(OPENING.STARTS_AT, START)
            .limit(1)
            .asTable(name("next"), name("start"));
    return sql.select(doctor, field(name("next", "start"), SQLDataType.INSTANT))
        .from(doctors)
        .crossJoin(lateral(next))
        .fetchMap(row -> new DoctorId(row.value1()), row -> row.value2());
  }

  private static Condition isFree(Instant from, Instant to) {
    return offers(from, to)
        .and(START.ge(from))
        .and(START.lt(to))
        .and(
            notExists(
                selectOne()
                    .from(TIME_OFF)
                    .where(
                        TIME_OFF
                            .DOCTOR_ID
                            .eq(OPENING.DOCTOR_ID)
                            .and(TIME_OFF.STARTS_AT.lt(END))
                            .and(TIME_OFF.ENDS_AT.gt(START)))))
        .and(
            notExists(
                selectOne()
                    .from(APPOINTMENT)
                    .where(
                        APPOINTMENT
                            .DOCTOR_ID
                            .eq(OPENING.DOCTOR_ID)
                            .and(
                                APPOINTMENT.STATE.eq(
                                    DSL.inline(Wire.name(AppointmentState.BOOKED))))
                            .and(APPOINTMENT.STARTS_AT.lt(END))
                            .and(APPOINTMENT.ENDS_AT.gt(START)))));
  }

  private static Condition offers(Instant from, Instant to) {
    return OPENING.ENDS_AT.gt(from).and(OPENING.STARTS_AT.lt(to));
  }

  private static Opening opening(OpeningRecord row) {
    return new Opening(
        new OpeningId(row.getId()),
        new DoctorId(row.getDoctorId()),
        row.getStartsAt(),
        row.getEndsAt(),
        Duration.ofMinutes(row.getSlotMinutes()),
        row.getWeekly());
  }
}
