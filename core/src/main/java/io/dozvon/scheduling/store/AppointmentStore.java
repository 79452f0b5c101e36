package io.dozvon.scheduling.store;

import static io.dozvon.database.scheduling.Tables.APPOINTMENT;
import static io.dozvon.database.scheduling.Tables.OPENING;
import static io.dozvon.database.scheduling.Tables.TIME_OFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.dozvon.database.scheduling.tables.records.AppointmentRecord;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.AppointmentState;
import io.dozvon.scheduling.BookingRefusal;
import io.dozvon.scheduling.Noted;
import io.dozvon.scheduling.Slot;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
public class AppointmentStore {
  private static final String BOOKED = Wire.name(AppointmentState.BOOKED);

  private static final Field<?> HELD = span(APPOINTMENT.STARTS_AT, APPOINTMENT.ENDS_AT);

  /// Hours that touch are as good as one opening.
  private static final Field<?> OFFERED =
      field(
          select(field("range_agg({0})", span(OPENING.STARTS_AT, OPENING.ENDS_AT)))
              .from(OPENING)
              .where(OPENING.DOCTOR_ID.eq(APPOINTMENT.DOCTOR_ID))
              .and(OPENING.STARTS_AT.lt(APPOINTMENT.ENDS_AT))
              .and(OPENING.ENDS_AT.gt(APPOINTMENT.STARTS_AT)));

  private static final Field<Boolean> IS_OUTSIDE =
      field(
              condition("coalesce({0} <@ {1}, false)", HELD, OFFERED)
                  .not()
                  .or(
                      exists(
                          selectOne()
                              .from(TIME_OFF)
                              .where(TIME_OFF.DOCTOR_ID.eq(APPOINTMENT.DOCTOR_ID))
                              .and(TIME_OFF.STARTS_AT.lt(APPOINTMENT.ENDS_AT))
                              .and(TIME_OFF.ENDS_AT.gt(APPOINTMENT.STARTS_AT)))))
          .as("outside");

  private static Field<?> span(Field<Instant> from, Field<Instant> until) {
    return field("tstzrange({0}, {1})", from, until);
  }

  private final DSLContext sql;

  AppointmentStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param remindAt when to remind of it first
  /// @return why not, if the doctor or the patient has another one then
  public Optional<BookingRefusal> insert(Appointment appointment, Optional<Instant> remindAt) {
    return guarded(inside ->
        inside
            .insertInto(APPOINTMENT)
            .set(APPOINTMENT.CONSULTATION_ID, appointment.consultation().value())
            .set(APPOINTMENT.PATIENT_ID, appointment.patient().value())
            .set(APPOINTMENT.DOCTOR_ID, appointment.doctor().value())
            .set(APPOINTMENT.STARTS_AT, appointment.slot().start())
            .set(APPOINTMENT.ENDS_AT, appointment.slot().end())
            .set(APPOINTMENT.STATE, Wire.name(appointment.state()))
            .set(APPOINTMENT.BOOKED_AT, appointment.bookedAt())
            .set(APPOINTMENT.DUE_AT, remindAt.orElse(null))
            .execute());
  }

  /// @param remindAt when to remind of it next
  /// @return why not, if the doctor or the patient has another one then
  public Optional<BookingRefusal> move(Appointment appointment, Optional<Instant> remindAt) {
    return guarded(inside ->
        inside
            .update(APPOINTMENT)
            .set(APPOINTMENT.STARTS_AT, appointment.slot().start())
            .set(APPOINTMENT.ENDS_AT, appointment.slot().end())
            .set(APPOINTMENT.MOVES, appointment.moves())
            .set(APPOINTMENT.DUE_AT, remindAt.orElse(null))
            .where(APPOINTMENT.CONSULTATION_ID.eq(appointment.consultation().value()))
            .execute());
  }

  private Optional<BookingRefusal> guarded(Consumer<DSLContext> statement) {
    return Guarded.write(sql, statement)
        .map(constraint ->
            switch (constraint) {
              case "one_appointment_at_a_time_per_doctor" -> new BookingRefusal.SlotTaken();
              case "one_appointment_at_a_time_per_patient" -> new BookingRefusal.OwnTimeTaken();
              default ->
                  throw new IllegalStateException("an appointment is refused by " + constraint);
            });
  }

  /// Of one that came to nothing in the transaction that inserted it.
  public void delete(ConsultationId id) {
    sql.deleteFrom(APPOINTMENT).where(APPOINTMENT.CONSULTATION_ID.eq(id.value())).execute();
  }

  /// It holds its time no longer, and nobody is reminded of it. Does nothing if there is none.
  public void end(ConsultationId id, AppointmentState how) {
    sql.update(APPOINTMENT)
        .set(APPOINTMENT.STATE, Wire.name(how))
        .setNull(APPOINTMENT.DUE_AT)
        .where(APPOINTMENT.CONSULTATION_ID.eq(id.value()).and(APPOINTMENT.STATE.eq(BOOKED)))
        .execute();
  }

  public Optional<Appointment> find(ConsultationId id) {
    return sql.selectFrom(APPOINTMENT)
        .where(APPOINTMENT.CONSULTATION_ID.eq(id.value()))
        .fetchOptional(AppointmentStore::appointment);
  }

  public Map<ConsultationId, Appointment> findAll(Collection<ConsultationId> ids) {
    return sql.selectFrom(APPOINTMENT)
        .where(APPOINTMENT.CONSULTATION_ID.in(ids.stream().map(ConsultationId::value).toList()))
        .fetchMap(
            row -> new ConsultationId(row.getConsultationId()), AppointmentStore::appointment);
  }

  /// The next first.
  public List<Appointment> bookedBy(PatientId patient) {
    return sql.selectFrom(APPOINTMENT)
        .where(APPOINTMENT.PATIENT_ID.eq(patient.value()).and(APPOINTMENT.STATE.eq(BOOKED)))
        .orderBy(APPOINTMENT.STARTS_AT)
        .fetch(AppointmentStore::appointment);
  }

  /// What is booked with a doctor in any part of these times, in order.
  public List<Noted> bookedWith(DoctorId doctor, Instant from, Instant to) {
    return noted(
        isBookedWith(doctor).and(APPOINTMENT.ENDS_AT.gt(from)).and(APPOINTMENT.STARTS_AT.lt(to)));
  }

  /// What is booked with a doctor and not over then, in order.
  public List<Noted> bookedAfter(DoctorId doctor, Instant from) {
    return noted(isBookedWith(doctor).and(APPOINTMENT.ENDS_AT.gt(from)));
  }

  /// What is booked with a doctor, whenever it is, and what was to begin within these times,
  /// however it ended; in order.
  public List<Noted> onDesk(DoctorId doctor, Instant from, Instant to) {
    Condition begins = APPOINTMENT.STARTS_AT.ge(from).and(APPOINTMENT.STARTS_AT.lt(to));
    return noted(
        APPOINTMENT.DOCTOR_ID.eq(doctor.value()).and(APPOINTMENT.STATE.eq(BOOKED).or(begins)));
  }

  private static Condition isBookedWith(DoctorId doctor) {
    return APPOINTMENT.DOCTOR_ID.eq(doctor.value()).and(APPOINTMENT.STATE.eq(inline(BOOKED)));
  }

  private List<Noted> noted(Condition condition) {
    return sql.select(APPOINTMENT.asterisk(), IS_OUTSIDE)
        .from(APPOINTMENT)
        .where(condition)
        .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.CONSULTATION_ID)
        .fetch(row -> new Noted(appointment(row.into(APPOINTMENT)), row.get(IS_OUTSIDE)));
  }

  /// Doctors with whom an appointment begins or ends within these times.
  ///
  /// @param longest how long before the first of them one may have begun
  public List<DoctorId> doctorsAt(Instant after, Instant until, Duration longest) {
    return sql.selectDistinct(APPOINTMENT.DOCTOR_ID)
        .from(APPOINTMENT)
        .where(APPOINTMENT.STATE.eq(inline(BOOKED)))
        .and(APPOINTMENT.STARTS_AT.gt(after.minus(longest)))
        .and(APPOINTMENT.STARTS_AT.le(until))
        .and(
            APPOINTMENT
                .STARTS_AT
                .gt(after)
                .or(APPOINTMENT.ENDS_AT.gt(after).and(APPOINTMENT.ENDS_AT.le(until))))
        .fetch(row -> new DoctorId(row.value1()));
  }

  /// Of which somebody is to be reminded by then, held until the transaction ends; what another
  /// node holds is left to it.
  public List<Appointment> takeDue(Instant by, int limit) {
    return sql.selectFrom(APPOINTMENT)
        .where(APPOINTMENT.DUE_AT.le(by))
        .orderBy(APPOINTMENT.DUE_AT)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(AppointmentStore::appointment);
  }

  /// When to remind next of each of these, which this transaction holds.
  public void remindNext(Map<ConsultationId, Optional<Instant>> times) {
    sql.batch(
            times.entrySet().stream()
                .map(time ->
                    sql.update(APPOINTMENT)
                        .set(APPOINTMENT.DUE_AT, time.getValue().orElse(null))
                        .where(APPOINTMENT.CONSULTATION_ID.eq(time.getKey().value())))
                .toList())
        .execute();
  }

  private static Appointment appointment(AppointmentRecord row) {
    return new Appointment(
        new ConsultationId(row.getConsultationId()),
        new PatientId(row.getPatientId()),
        new DoctorId(row.getDoctorId()),
        new Slot(row.getStartsAt(), row.getEndsAt()),
        Wire.read(AppointmentState.class, row.getState()),
        row.getBookedAt(),
        row.getMoves());
  }
}
