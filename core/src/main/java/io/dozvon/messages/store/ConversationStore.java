package io.dozvon.messages.store;

import static io.dozvon.database.messages.Tables.CONVERSATION;

import io.dozvon.database.messages.tables.records.ConversationRecord;
import io.dozvon.messages.Conversation;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Conversations, without what was written in them.
@Repository
public class ConversationStore {
  private final DSLContext sql;

  ConversationStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it is new
  public boolean insert(ConsultationId consultation, PatientId patient, Instant at) {
    return sql.insertInto(CONVERSATION)
            .set(CONVERSATION.CONSULTATION_ID, consultation.value())
            .set(CONVERSATION.PATIENT_ID, patient.value())
            .set(CONVERSATION.OPENED_AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public void assign(ConsultationId consultation, DoctorId doctor) {
    sql.update(CONVERSATION)
        .set(CONVERSATION.DOCTOR_ID, doctor.value())
        .where(CONVERSATION.CONSULTATION_ID.eq(consultation.value()))
        .and(CONVERSATION.CLOSED_AT.isNull())
        .execute();
  }

  public void withdraw(ConsultationId consultation) {
    sql.update(CONVERSATION)
        .setNull(CONVERSATION.DOCTOR_ID)
        .where(CONVERSATION.CONSULTATION_ID.eq(consultation.value()))
        .and(CONVERSATION.CLOSED_AT.isNull())
        .execute();
  }

  public void close(ConsultationId consultation, Instant at) {
    sql.update(CONVERSATION)
        .set(CONVERSATION.CLOSED_AT, at)
        .where(CONVERSATION.CONSULTATION_ID.eq(consultation.value()))
        .and(CONVERSATION.CLOSED_AT.isNull())
        .execute();
  }

  public Optional<Conversation> find(ConsultationId consultation) {
    return sql.selectFrom(CONVERSATION)
        .where(CONVERSATION.CONSULTATION_ID.eq(consultation.value()))
        .fetchOptional(ConversationStore::conversation);
  }

  private static Conversation conversation(ConversationRecord row) {
    ConsultationId consultation = new ConsultationId(row.getConsultationId());
    PatientId patient = new PatientId(row.getPatientId());
    Optional<DoctorId> doctor = Optional.ofNullable(row.getDoctorId()).map(DoctorId::new);
    return row.getClosedAt() == null
        ? new Conversation.Open(consultation, patient, doctor)
        : new Conversation.Closed(consultation, patient, doctor, row.getClosedAt());
  }
}
