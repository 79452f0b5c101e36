package io.dozvon.database;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets one transaction at a time work on a consultation and all that hangs on it, in whichever
/// room: taken first by every use case that changes something, so that rooms calling each other
/// cannot lock each other out.
///
/// A node that stands still in the middle of a transaction loses it, and the lock with it, so that
/// others can carry on; when it goes on, its transaction fails and nothing that hangs on the commit
/// is done.
@Component
public class ConsultationLock {
  /// PostgreSQL, "Client Connection Defaults".
  private static final Field<String> IDLE_LIMIT = inline("idle_in_transaction_session_timeout");

  private final DSLContext sql;
  private final String abandonedAfter;
  private final TransactionState<Set<ConsultationId>> held =
      new TransactionState<>(HashSet::new, _ -> {});

  ConsultationLock(DSLContext sql, LockSettings settings) {
    this.sql = sql;
    this.abandonedAfter = settings.abandonedAfter().toMillis() + "ms";
  }

  /// Waits until no other transaction holds it; held until the transaction ends, and taking it
  /// twice is harmless.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(ConsultationId id) {
    if (held.current().add(id)) {
      take(lockOf(id.value()));
    }
  }

  /// Whether the current transaction holds it: what it has read since, nobody else can change.
  public boolean isHeld(ConsultationId id) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && held.current().contains(id);
  }

  /// Lets one transaction at a time start a call between these two; taken after the consultation's
  /// own lock, the doctor before the patient.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(DoctorId doctor, PatientId patient) {
    take(lockOf(doctor.value()), lockOf(patient.value()));
  }

  /// Lets one transaction at a time change when a doctor works, and no call of theirs or booking
  /// with them begin meanwhile.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(DoctorId doctor) {
    take(lockOf(doctor.value()));
  }

  private void take(Field<?>... locks) {
    sql.select(
            DSL.function("set_config", String.class, IDLE_LIMIT, val(abandonedAfter), inline(true)))
        .select(locks)
        .execute();
  }

  private static Field<?> lockOf(UUID id) {
    long key = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    return DSL.function("pg_advisory_xact_lock", Object.class, val(key));
  }
}
