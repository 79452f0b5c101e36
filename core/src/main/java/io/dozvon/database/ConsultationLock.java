package io.dozvon.database;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets one transaction at a time work on a consultation and all that hangs on it, in whichever
/// room: taken first by every use case that changes something, so that rooms calling each other
/// cannot lock each other out.
@Component
public class ConsultationLock {
  private final DSLContext sql;

  ConsultationLock(DSLContext sql) {
    this.sql = sql;
  }

  /// Waits until no other transaction holds it; held until the transaction ends, and taking it
  /// twice is harmless.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(ConsultationId id) {
    hold(id.value());
  }

  /// Lets one transaction at a time start a call between these two; taken after the consultation's
  /// own lock, the doctor before the patient.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(DoctorId doctor, PatientId patient) {
    hold(doctor.value());
    hold(patient.value());
  }

  private void hold(UUID id) {
    long key = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(key))).execute();
  }
}
