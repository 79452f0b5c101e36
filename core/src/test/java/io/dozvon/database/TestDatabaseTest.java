package io.dozvon.database;

import static io.dozvon.database.staff.Tables.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void everyDatabaseIsMigratedAndNobodyElseWritesToIt() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      addDoctor(one.sql(), Instant.parse("2026-03-01T00:00:00Z"));

      assertThat(one.sql().fetchCount(DOCTOR)).isEqualTo(1);
      assertThat(other.sql().fetchCount(DOCTOR)).isZero();
    }
  }

  @Test
  void anInstantSurvivesTheAwkwardTimeZoneOfTheSession() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Instant summerTimeBegins = Instant.parse("2026-09-26T14:00:00Z");
      addDoctor(database.sql(), summerTimeBegins);

      assertThat(database.sql().fetchValue("show time zone"))
          .isEqualTo(TestDatabase.SESSION_TIME_ZONE);
      assertThat(database.sql().fetchValue(DOCTOR.CREATED_AT)).isEqualTo(summerTimeBegins);
    }
  }

  private static void addDoctor(DSLContext sql, Instant createdAt) {
    sql.insertInto(DOCTOR)
        .set(DOCTOR.ID, UUID.randomUUID())
        .set(DOCTOR.FAMILY_NAME, "Чехов")
        .set(DOCTOR.GIVEN_NAME, "Антон")
        .set(DOCTOR.HANDSET, "browser")
        .set(DOCTOR.LANGUAGE, "ru")
        .set(DOCTOR.LANGUAGES, new String[] {"ru"})
        .set(DOCTOR.TIME_ZONE, "Europe/Moscow")
        .set(DOCTOR.CREATED_AT, createdAt)
        .execute();
  }
}
