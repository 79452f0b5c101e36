package io.dozvon.programmes.store;

import static io.dozvon.database.programmes.Tables.COVERAGE;
import static io.dozvon.database.programmes.Tables.PROGRAMME;

import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Programme;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

@Repository
public class ProgrammeStore {
  private final DSLContext sql;

  ProgrammeStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Programme programme) {
    sql.insertInto(PROGRAMME)
        .set(PROGRAMME.ID, programme.id().value())
        .set(PROGRAMME.NAME, programme.name())
        .set(PROGRAMME.SPONSOR, programme.sponsor())
        .set(PROGRAMME.CURRENCY, Money.ROUBLE.getCurrencyCode())
        .set(PROGRAMME.VALID_FROM, programme.term().from())
        .set(PROGRAMME.VALID_UNTIL, programme.term().until().orElse(null))
        .set(PROGRAMME.CREATED_AT, programme.createdAt())
        .execute();
    cover(programme);
  }

  public void change(Programme programme) {
    sql.update(PROGRAMME)
        .set(PROGRAMME.NAME, programme.name())
        .set(PROGRAMME.SPONSOR, programme.sponsor())
        .set(PROGRAMME.VALID_FROM, programme.term().from())
        .set(PROGRAMME.VALID_UNTIL, programme.term().until().orElse(null))
        .where(PROGRAMME.ID.eq(programme.id().value()))
        .execute();
    sql.deleteFrom(COVERAGE).where(COVERAGE.PROGRAMME_ID.eq(programme.id().value())).execute();
    cover(programme);
  }

  private void cover(Programme programme) {
    if (programme.coverage().isEmpty()) {
      return;
    }
    var insert =
        sql.insertInto(
            COVERAGE,
            COVERAGE.PROGRAMME_ID,
            COVERAGE.SPECIALITY,
            COVERAGE.PRICE_MINOR,
            COVERAGE.QUOTA,
            COVERAGE.PERIOD);
    for (Coverage coverage : programme.coverage()) {
      Optional<Integer> number = coverage.quota().number();
      insert =
          insert.values(
              programme.id().value(),
              coverage.speciality().name(),
              coverage.price().minor(),
              number.orElse(null),
              number.map(_ -> Wire.name(coverage.quota().period())).orElse(null));
    }
    insert.execute();
  }

  public Optional<Programme> find(ProgrammeId id) {
    Result<Record> rows =
        sql.select()
            .from(PROGRAMME)
            .leftJoin(COVERAGE)
            .on(COVERAGE.PROGRAMME_ID.eq(PROGRAMME.ID))
            .where(PROGRAMME.ID.eq(id.value()))
            .orderBy(COVERAGE.SPECIALITY)
            .fetch();
    return rows.isEmpty() ? Optional.empty() : Optional.of(ProgrammeRows.programme(rows));
  }

  public List<Programme> findAll(Collection<ProgrammeId> ids) {
    return sql
        .select()
        .from(PROGRAMME)
        .leftJoin(COVERAGE)
        .on(COVERAGE.PROGRAMME_ID.eq(PROGRAMME.ID))
        .where(PROGRAMME.ID.in(ids.stream().map(ProgrammeId::value).toList()))
        .orderBy(PROGRAMME.ID, COVERAGE.SPECIALITY)
        .fetchGroups(PROGRAMME.ID)
        .values()
        .stream()
        .map(ProgrammeRows::programme)
        .toList();
  }

  /// Holds it until the transaction ends: one change at a time.
  public void hold(ProgrammeId id) {
    sql.selectOne().from(PROGRAMME).where(PROGRAMME.ID.eq(id.value())).forUpdate().execute();
  }

  public List<Programme> newest(int limit) {
    return sql
        .select()
        .from(PROGRAMME)
        .leftJoin(COVERAGE)
        .on(COVERAGE.PROGRAMME_ID.eq(PROGRAMME.ID))
        .where(
            PROGRAMME.ID.in(
                sql.select(PROGRAMME.ID)
                    .from(PROGRAMME)
                    .orderBy(PROGRAMME.CREATED_AT.desc(), PROGRAMME.ID)
                    .limit(limit)))
        .orderBy(PROGRAMME.CREATED_AT.desc(), PROGRAMME.ID, COVERAGE.SPECIALITY)
        .fetchGroups(PROGRAMME.ID)
        .values()
        .stream()
        .map(ProgrammeRows::programme)
        .toList();
  }
}
