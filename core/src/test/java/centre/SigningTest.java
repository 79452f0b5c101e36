package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.ConclusionRecords;
import io.dozvon.conclusions.ConclusionRecords.Signed;
import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.DetachedSignature;
import io.dozvon.conclusions.KeyId;
import io.dozvon.conclusions.Proof;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.SigningKey;
import io.dozvon.conclusions.SigningKeys;
import io.dozvon.conclusions.Typed;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is sent is signed with a key of the doctor's, and no changed byte goes unnoticed (R16).
@CentreTest
class SigningTest {
  private final Centre centre;
  private final Conclusions conclusions;
  private final ConclusionRecords records;
  private final SigningKeys keys;
  private final DSLContext sql;
  private PatientId patient = PatientId.random();
  private Actor.Doctor doctor = new Actor.Doctor(DoctorId.random());

  SigningTest(
      Centre centre,
      Conclusions conclusions,
      ConclusionRecords records,
      SigningKeys keys,
      DSLContext sql) {
    this.centre = centre;
    this.conclusions = conclusions;
    this.records = records;
    this.keys = keys;
    this.sql = sql;
  }

  @BeforeEach
  void people() {
    patient = centre.patientWhosePhone(person());
    doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
  }

  private Signed signed() {
    ConsultationId consultation = centre.due(patient, doctor.id());
    sql.execute(
        """
        update consultations.consultation
           set state = 'closed', mode = 'phone', started_at = now() - interval '1 hour', ends_at = now() - interval '30 minutes',
               ended_at = now() - interval '40 minutes', ending = 'finished', rendered = true
         where id = ?
        """,
        consultation.value());
    Content content = new Content(Map.of(Section.DIAGNOSIS, "ОРВИ"));
    Conclusion sent =
        conclusions
            .send(consultation, new Typed(0, 0, "", content, ""), Proof.PASSWORD, doctor)
            .orElseThrow();
    return records.look(sent.id(), Centre.ADMIN).orElseThrow();
  }

  private static byte[] bytes(Signed signed) {
    return signed.conclusion().canonical().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theSignatureIsOfTheCanonicalTextAndNamesItsKey() {
    Signed signed = signed();

    assertThat(signed.isGood()).isTrue();
    assertThat(signed.detached().isOf(bytes(signed))).isTrue();
    assertThat(signed.conclusion().canonical())
        .startsWith("dozvon-conclusion/2\n")
        .contains("signing-key:\n  " + signed.key().id() + "\n");
    assertThat(signed.signature().proof()).isEqualTo(Proof.PASSWORD);
  }

  @Test
  void everyChangedByteIsNoticed() {
    Signed signed = signed();
    byte[] text = bytes(signed);

    for (int i = 0; i < text.length; i++) {
      text[i] ^= 1;
      assertThat(signed.detached().isOf(text)).as("byte %d", i).isFalse();
      text[i] ^= 1;
    }
    assertThat(signed.detached().isOf(text)).isTrue();
  }

  @Test
  void anothersKeyDidNotSignIt() {
    Signed signed = signed();
    doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
    Signed other = signed();

    DetachedSignature swapped =
        new DetachedSignature(other.key().publicKey(), signed.signature().value());

    assertThat(swapped.isOf(bytes(signed))).isFalse();
    assertThat(new DetachedSignature("no key", "no signature").isOf(bytes(signed))).isFalse();
    assertThat(other.key().id()).isNotEqualTo(signed.key().id());
  }

  @Test
  void aDoctorSignsWithOneKeyUntilItEnds() {
    Signed first = signed();
    assertThat(signed().key()).isEqualTo(first.key());

    keys.rotate(first.key().id(), Centre.ADMIN).orElseThrow();
    Signed later = signed();

    assertThat(later.key().id()).isNotEqualTo(first.key().id());
    Signed again = records.look(first.conclusion().id(), Centre.ADMIN).orElseThrow();
    assertThat(again.isGood()).as("what a rotated key signed stays good").isTrue();
    assertThat(keys.of(doctor.id(), Centre.ADMIN))
        .extracting(SigningKey::id)
        .containsExactly(later.key().id(), first.key().id());
    assertThat(Centre.refusalOf(keys.rotate(first.key().id(), Centre.ADMIN)))
        .isEqualTo("signing-key-ended");
  }

  @Test
  void aRevokedKeySignsNothingMoreAndWhatItSignedBeforeStaysGood() {
    Signed signed = signed();

    assertThat(Centre.refusalOf(keys.revoke(signed.key().id(), " ", Centre.ADMIN)))
        .isEqualTo("signing-key-reason-missing");
    SigningKey revoked =
        keys.revoke(signed.key().id(), "Украден ноутбук", Centre.ADMIN).orElseThrow();

    assertThat(records.look(signed.conclusion().id(), Centre.ADMIN).orElseThrow().isGood())
        .isTrue();
    assertThat(revoked.isGoodAt(signed.conclusion().sentAt())).isTrue();
    assertThat(revoked.isGoodAt(revoked.end().orElseThrow().at())).isFalse();
    assertThat(signed().key().id()).isNotEqualTo(signed.key().id());
  }

  /// The service's secret is another one, e.g. because the settings were lost.
  @Test
  void aKeyThatCannotBeOpenedIsReplacedAndWhatItSignedStaysGood() {
    Signed first = signed();
    sql.execute(
        "update conclusions.signing_key set sealed = encode(sha512('other'), 'base64') where id = ?",
        first.key().id().value());

    Signed later = signed();

    assertThat(later.key().id()).isNotEqualTo(first.key().id());
    SigningKey lost = keys.look(first.key().id()).orElseThrow();
    assertThat(lost.end()).map(SigningKey.End::ending).contains(SigningKey.Ending.LOST);
    assertThat(records.look(first.conclusion().id(), Centre.ADMIN).orElseThrow().isGood()).isTrue();
  }

  @Test
  void noPrivateKeyStandsOpenInTheDatabase() {
    Signed signed = signed();

    String row =
        sql.fetchSingle(
                "select row_to_json(k)::text from conclusions.signing_key k where id = ?",
                signed.key().id().value())
            .into(String.class);
    keys.rotate(signed.key().id(), Centre.ADMIN).orElseThrow();

    // How PKCS #8 begins for Ed25519, in Base64.
    assertThat(row).contains("\"sealed\":\"").doesNotContain("MC4CAQAwBQYDK2Vw");
    assertThat(
            sql.fetchValue(
                "select sealed from conclusions.signing_key where id = ?",
                signed.key().id().value()))
        .isNull();
  }

  @Test
  void whoLooksAtTheEvidenceIsWrittenDown() {
    Signed signed = signed();

    assertThat(
            sql.fetch(
                    "select actor_kind || ' ' || action from audit.entry where subject_kind ="
                        + " 'conclusion' and subject_id = ? order by id",
                    signed.conclusion().id().toString())
                .getValues(0, String.class))
        .isEqualTo(List.of("doctor conclude", "admin read"));
    assertThat(Centre.refusalOf(keys.look(new KeyId("0".repeat(64)))))
        .isEqualTo("signing-key-not-found");
  }
}
