package io.dozvon.messages.store;

import static io.dozvon.database.messages.Tables.PHRASE;
import static io.dozvon.database.messages.Tables.PHRASE_LIST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import io.dozvon.database.messages.tables.records.PhraseRecord;
import io.dozvon.messages.Phrase;
import io.dozvon.messages.PhraseId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Doctors' canned phrases.
@Repository
public class PhraseStore {
  private final DSLContext sql;

  PhraseStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Nobody else changes this doctor's list until the transaction ends.
  public void hold(DoctorId doctor) {
    sql.insertInto(PHRASE_LIST)
        .set(PHRASE_LIST.DOCTOR_ID, doctor.value())
        .onConflictDoNothing()
        .execute();
    sql.selectOne()
        .from(PHRASE_LIST)
        .where(PHRASE_LIST.DOCTOR_ID.eq(doctor.value()))
        .forUpdate()
        .execute();
  }

  /// In the doctor's order.
  public List<Phrase> of(DoctorId doctor) {
    return sql.selectFrom(PHRASE)
        .where(listed(doctor))
        .orderBy(PHRASE.PLACE, PHRASE.ID)
        .fetch(PhraseStore::phrase);
  }

  public Optional<Phrase> find(DoctorId doctor, PhraseId id) {
    return sql.selectFrom(PHRASE)
        .where(listed(doctor), PHRASE.ID.eq(id.value()))
        .fetchOptional(PhraseStore::phrase);
  }

  public Phrase append(DoctorId doctor, Phrase phrase) {
    sql.insertInto(PHRASE)
        .set(PHRASE.ID, phrase.id().value())
        .set(PHRASE.DOCTOR_ID, doctor.value())
        .set(PHRASE.PLACE, last(doctor) + 1)
        .set(PHRASE.TEXT, phrase.text())
        .execute();
    return phrase;
  }

  private int last(DoctorId doctor) {
    return sql.fetchSingle(
            sql.select(coalesce(max(PHRASE.PLACE), 0))
                .from(PHRASE)
                .where(PHRASE.DOCTOR_ID.eq(doctor.value())))
        .value1();
  }

  public void update(DoctorId doctor, Phrase phrase) {
    sql.update(PHRASE)
        .set(PHRASE.TEXT, phrase.text())
        .where(listed(doctor), PHRASE.ID.eq(phrase.id().value()))
        .execute();
  }

  /// Writes this order; places that stay are not written.
  public void order(DoctorId doctor, List<Phrase> phrases) {
    sql.batch(
            IntStream.range(0, phrases.size())
                .mapToObj(at ->
                    sql.update(PHRASE)
                        .set(PHRASE.PLACE, at + 1)
                        .where(listed(doctor), PHRASE.ID.eq(phrases.get(at).id().value()))
                        .and(PHRASE.PLACE.ne(at + 1)))
                .toList())
        .execute();
  }

  public void remove(DoctorId doctor, PhraseId id, Instant at) {
    sql.update(PHRASE)
        .set(PHRASE.REMOVED_AT, at)
        .where(listed(doctor), PHRASE.ID.eq(id.value()))
        .execute();
  }

  /// @return whether it was removed since then
  public boolean putBack(DoctorId doctor, PhraseId id, Instant since) {
    return sql.update(PHRASE)
            .setNull(PHRASE.REMOVED_AT)
            .where(PHRASE.DOCTOR_ID.eq(doctor.value()), PHRASE.ID.eq(id.value()))
            .and(PHRASE.REMOVED_AT.ge(since))
            .execute()
        == 1;
  }

  public void forgetRemovedBefore(DoctorId doctor, Instant then) {
    sql.deleteFrom(PHRASE)
        .where(PHRASE.DOCTOR_ID.eq(doctor.value()), PHRASE.REMOVED_AT.lt(then))
        .execute();
  }

  private static Condition listed(DoctorId doctor) {
    return PHRASE.DOCTOR_ID.eq(doctor.value()).and(PHRASE.REMOVED_AT.isNull());
  }

  private static Phrase phrase(PhraseRecord row) {
    return new Phrase(new PhraseId(row.getId()), row.getText());
  }
}
