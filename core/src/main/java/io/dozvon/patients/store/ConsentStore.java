package io.dozvon.patients.store;

import static io.dozvon.database.patients.Tables.CONSENT;
import static io.dozvon.database.patients.Tables.PATIENT;

import io.dozvon.patients.ConsentKind;
import io.dozvon.patients.ConsentRecord;
import io.dozvon.patients.ConsentRecord.Decision;
import io.dozvon.patients.Signature;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class ConsentStore {
  private final DSLContext sql;

  ConsentStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(PatientId patient, ConsentRecord consent) {
    sql.insertInto(CONSENT)
        .set(CONSENT.PATIENT_ID, patient.value())
        .set(CONSENT.KIND, Wire.name(consent.kind()))
        .set(CONSENT.DECISION, Wire.name(consent.decision()))
        .set(CONSENT.VERSION, consent.version())
        .set(CONSENT.LANGUAGE, consent.language().code())
        .set(CONSENT.TEXT_HASH, consent.hash())
        .set(CONSENT.AT, consent.at())
        .set(
            CONSENT.SESSION_ID,
            consent.signature().inSession().map(Signature.InSession::session).orElse(null))
        .set(
            CONSENT.ADDRESS,
            consent.signature().inSession().map(Signature.InSession::address).orElse(null))
        .execute();
  }

  /// Nobody else holds a patient's consents until the transaction ends.
  public void hold(PatientId patient) {
    sql.selectOne().from(PATIENT).where(PATIENT.ID.eq(patient.value())).forUpdate().execute();
  }

  /// The last word of each kind.
  public List<ConsentRecord> latest(PatientId patient) {
    return sql.select(CONSENT)
        .distinctOn(CONSENT.KIND)
        .from(CONSENT)
        .where(CONSENT.PATIENT_ID.eq(patient.value()))
        .orderBy(CONSENT.KIND, CONSENT.ID.desc())
        .fetch(row -> consent(row.value1()));
  }

  private static ConsentRecord consent(
      io.dozvon.database.patients.tables.records.ConsentRecord row) {
    return new ConsentRecord(
        Wire.read(ConsentKind.class, row.getKind()),
        Wire.read(Decision.class, row.getDecision()),
        row.getVersion(),
        Language.of(row.getLanguage()).orElseThrow(),
        row.getTextHash(),
        row.getAt(),
        row.getSessionId() == null
            ? new Signature.OnPaper()
            : new Signature.InSession(row.getSessionId(), row.getAddress()));
  }
}
