package io.dozvon.programmes.store;

import static io.dozvon.database.programmes.Tables.COVERAGE;
import static io.dozvon.database.programmes.Tables.INSURED;
import static io.dozvon.database.programmes.Tables.PROGRAMME;

import io.dozvon.database.programmes.tables.records.CoverageRecord;
import io.dozvon.database.programmes.tables.records.InsuredRecord;
import io.dozvon.database.programmes.tables.records.ProgrammeRecord;
import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.Insured;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.Quota;
import io.dozvon.programmes.QuotaPeriod;
import io.dozvon.programmes.Speciality;
import io.dozvon.programmes.Term;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// Turns rows into programmes and insured persons.
final class ProgrammeRows {
  private ProgrammeRows() {}

  /// @param rows of one programme, joined with what it covers
  static Programme programme(List<? extends Record> rows) {
    ProgrammeRecord row = rows.getFirst().into(PROGRAMME);
    return new Programme(
        new ProgrammeId(row.getId()),
        row.getName(),
        row.getSponsor(),
        new Term(row.getValidFrom(), Optional.ofNullable(row.getValidUntil())),
        rows.stream()
            .filter(it -> it.get(COVERAGE.SPECIALITY) != null)
            .map(it -> coverage(it.into(COVERAGE)))
            .toList(),
        row.getCreatedAt());
  }

  private static Coverage coverage(CoverageRecord row) {
    Quota quota =
        row.getQuota() == null
            ? new Quota.Unlimited()
            : new Quota.Limited(row.getQuota(), Wire.read(QuotaPeriod.class, row.getPeriod()));
    return new Coverage(
        new Speciality(row.getSpeciality()), Money.roubles(row.getPriceMinor()), quota);
  }

  static Insured insured(Record joined) {
    InsuredRecord row = joined.into(INSURED);
    return new Insured(
        new InsuredId(row.getId()),
        new ProgrammeId(row.getProgrammeId()),
        new Listed(
            new PersonName(
                row.getFamilyName(), row.getGivenName(), Optional.ofNullable(row.getPatronymic())),
            row.getBirthDate(),
            Optional.ofNullable(row.getPhone()).map(PhoneNumber::new),
            new PolicyNumber(row.getPolicyNumber()),
            new Term(row.getValidFrom(), Optional.ofNullable(row.getValidUntil()))),
        row.getReplacedAt() != null);
  }
}
