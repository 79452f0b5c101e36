package io.dozvon.conclusions.store;

import static io.dozvon.database.conclusions.Tables.TEMPLATE;

import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Template;
import io.dozvon.conclusions.TemplateId;
import io.dozvon.database.conclusions.tables.records.TemplateRecord;
import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The texts that doctors begin with.
@Repository
public class ConclusionTemplateStore {
  private final DSLContext sql;

  ConclusionTemplateStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Their own first, by name.
  public List<Template> visibleTo(DoctorId doctor, Optional<String> speciality) {
    Condition theirs = TEMPLATE.DOCTOR_ID.eq(doctor.value());
    Condition forAll = TEMPLATE.SPECIALITY.isNull();
    Condition forThem = speciality.map(it -> forAll.or(TEMPLATE.SPECIALITY.eq(it))).orElse(forAll);
    return sql.selectFrom(TEMPLATE)
        .where(theirs.or(TEMPLATE.SHARED.isTrue().and(forThem)))
        .orderBy(DSL.field(theirs).desc().nullsLast(), TEMPLATE.NAME, TEMPLATE.ID)
        .fetch(ConclusionTemplateStore::template);
  }

  public int count(DoctorId doctor) {
    return sql.fetchCount(TEMPLATE, TEMPLATE.DOCTOR_ID.eq(doctor.value()));
  }

  /// In place of the one of that name, which keeps its id.
  public TemplateId put(Template template, Instant now) {
    return sql.insertInto(TEMPLATE)
        .set(TEMPLATE.ID, template.id().value())
        .set(TEMPLATE.DOCTOR_ID, template.doctor().map(DoctorId::value).orElse(null))
        .set(TEMPLATE.SPECIALITY, template.speciality().orElse(null))
        .set(TEMPLATE.SHARED, template.shared())
        .set(TEMPLATE.NAME, template.name())
        .set(TEMPLATE.TEXTS, ContentJson.texts(template.content()))
        .set(TEMPLATE.DIAGNOSES, ContentJson.diagnoses(template.content()))
        .set(TEMPLATE.SAVED_AT, now)
        .onConflict(TEMPLATE.DOCTOR_ID, TEMPLATE.NAME)
        .doUpdate()
        .set(TEMPLATE.SPECIALITY, template.speciality().orElse(null))
        .set(TEMPLATE.TEXTS, ContentJson.texts(template.content()))
        .set(TEMPLATE.DIAGNOSES, ContentJson.diagnoses(template.content()))
        .set(TEMPLATE.SAVED_AT, now)
        .returningResult(TEMPLATE.ID)
        .fetchSingle(row -> new TemplateId(row.value1()));
  }

  public void share(TemplateId id, boolean shared) {
    sql.update(TEMPLATE).set(TEMPLATE.SHARED, shared).where(TEMPLATE.ID.eq(id.value())).execute();
  }

  public void delete(TemplateId id) {
    sql.deleteFrom(TEMPLATE).where(TEMPLATE.ID.eq(id.value())).execute();
  }

  private static Template template(TemplateRecord row) {
    return new Template(
        new TemplateId(row.getId()),
        Optional.ofNullable(row.getDoctorId()).map(DoctorId::new),
        Optional.ofNullable(row.getSpeciality()),
        row.getShared(),
        row.getName(),
        new Content(ContentJson.texts(row.getTexts()), ContentJson.diagnoses(row.getDiagnoses())));
  }
}
