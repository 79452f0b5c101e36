package io.dozvon.conclusions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.dozvon.database.TestDatabase;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself guards of conclusions (R16), whatever the code above it does.
class ConclusionGuardsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final DSLContext sql = DATABASE.sql();
  private final UUID consultation = UUID.randomUUID();

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update conclusions.conclusion set diagnosis = 'другой'",
        "update conclusions.conclusion set sent_at = now()",
        "delete from conclusions.conclusion",
        "truncate conclusions.conclusion cascade",
        "update conclusions.mark set at = now()",
        "delete from conclusions.mark",
        "truncate conclusions.mark",
        "update conclusions.told set notice_id = notice_id",
        "delete from conclusions.told"
      })
  void whatWasSentAndWhatBecameOfItStays(String rewriting) {
    UUID first = version(1, null);
    sql.execute("insert into conclusions.mark values (?, 'read', now())", first);
    sql.execute("insert into conclusions.told values (?, ?)", UUID.randomUUID(), first);

    refused(() -> sql.execute(rewriting), "append-only");
  }

  @Test
  void aConsultationHasOneCurrentVersion() {
    version(1, null);
    refused(() -> version(1, null), "conclusion_once_a_version");
    version(2, "Уточнение");
    refused(() -> version(2, "Ещё одно"), "conclusion_once_a_version");
    refused(() -> version(4, "Через одну"), "conclusion_without_gaps");
    assertThatNoException().isThrownBy(() -> version(3, "Ещё одно"));
  }

  @Test
  void aVersionSupersedesForAReasonAndTheFirstForNone() {
    refused(() -> version(1, "Без причины"), "conclusion_superseded_for_a_reason");
    version(1, null);
    refused(() -> version(2, null), "conclusion_superseded_for_a_reason");
    refused(() -> version(2, "  "), "check");
  }

  @Test
  void aConclusionSaysSomethingAndNotTooMuch() {
    refused(() -> version(1, null, "", hashOf("text")), "conclusion_says_something");
    refused(() -> version(1, null, "а".repeat(10_001), hashOf("text")), "check");
  }

  @Test
  void theHashIsOfTheTextAndAsJavaReckonsIt() {
    refused(
        () -> version(1, null, "ОРВИ", hashOf("another text")), "conclusion_hash_is_of_its_text");
    assertThat(hashOf("text")).isEqualTo(Canonical.hash("text"));
  }

  @Test
  void whatNobodySignedIsNotSent() {
    version(1, null);
    refused(
        () ->
            sql.execute(
                """
                insert into conclusions.conclusion
                  (id, consultation_id, version, doctor_id, doctor_name, patient_id, patient_name, birth_date, complaints, history,
                   findings, diagnosis, recommendations, prescriptions, follow_up, sent_at, canonical, text_hash)
                select gen_random_uuid(), gen_random_uuid(), 1, doctor_id, doctor_name, patient_id, patient_name, birth_date,
                       complaints, history, findings, diagnosis, recommendations, prescriptions, follow_up, sent_at, canonical,
                       text_hash
                  from conclusions.conclusion limit 1
                """),
        "conclusion_is_signed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update conclusions.signing_key set public_key = 'b3RoZXI='",
        "update conclusions.signing_key set doctor_id = gen_random_uuid()",
        "delete from conclusions.signing_key",
        "truncate conclusions.signing_key cascade"
      })
  void aKeyIsKeptForEver(String rewriting) {
    version(1, null);
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> sql.execute(rewriting));
  }

  @Test
  void aVersionIsReadForTheFirstTimeOnce() {
    UUID first = version(1, null);
    sql.execute("insert into conclusions.mark values (?, 'read', now())", first);
    refused(
        () -> sql.execute("insert into conclusions.mark values (?, 'read', now())", first),
        "mark_pkey");
  }

  private UUID version(int number, @Nullable String reason) {
    return version(number, reason, "ОРВИ", hashOf("text"));
  }

  private UUID version(int number, @Nullable String reason, String diagnosis, String hash) {
    UUID id = UUID.randomUUID();
    sql.execute(
        """
        insert into conclusions.signing_key (id, doctor_id, public_key, sealed, made_at)
        values (encode(sha256('key'), 'hex'), ?, encode('key', 'base64'), 'sealed', now()) on conflict do nothing
        """,
        UUID.randomUUID());
    sql.execute(
        """
        insert into conclusions.conclusion
          (id, consultation_id, version, reason, doctor_id, doctor_name, patient_id, patient_name, birth_date,
           complaints, history, findings, diagnosis, recommendations, prescriptions, follow_up, sent_at, canonical, text_hash,
           key_id, signature, proof)
        values (?, ?, ?, ?, ?, 'Петров Олег', ?, 'Иванова Анна', date '1980-05-17',
                '', '', '', ?, '', '', '', now(), 'text', ?,
                encode(sha256('key'), 'hex'), encode(sha512('text'), 'base64'), 'password')
        """,
        id,
        consultation,
        number,
        reason,
        UUID.randomUUID(),
        UUID.randomUUID(),
        diagnosis,
        hash);
    return id;
  }

  private String hashOf(String text) {
    return String.valueOf(
        sql.fetchValue("select encode(sha256(convert_to(?, 'UTF8')), 'hex')", text));
  }

  private static void refused(Runnable statement, String by) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(statement::run)
        .withMessageContaining(by);
  }
}
