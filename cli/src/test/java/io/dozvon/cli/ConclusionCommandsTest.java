package io.dozvon.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dozvon.conclusions.DetachedSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Conclusions are handed over with their signatures and checked, with the service and without it.
class ConclusionCommandsTest {
  private static final String BASE = "/api/admin/v1";
  private static final UUID ID = UUID.randomUUID();
  private static final KeyPair DOCTORS = pair();

  @RegisterExtension
  static final WireMockExtension service =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path home;
  private Asked.User user = Asked.User.at(Path.of("."));

  @BeforeEach
  void aUser() {
    user = Asked.User.at(home).with("DOZVON_TOKEN", "t").with("DOZVON_URL", service.baseUrl());
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String publicKey(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static String name(KeyPair pair) {
    return DetachedSignature.hash(pair.getPublic().getEncoded());
  }

  private static String text() {
    return """
    dozvon-conclusion/2
    id:
      %s
    doctor-name:
      Петров Олег
    sent-at:
      2026-11-30T10:15:30.123456Z
    signing-key:
      %s
    diagnosis:
      ОРВИ
    """
        .formatted(ID, name(DOCTORS));
  }

  private static String signature(KeyPair by, String text) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(by.getPrivate());
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> key(String endedAt) {
    Map<String, Object> key = new TreeMap<>();
    key.put("id", name(DOCTORS));
    key.put("doctorId", "d1");
    key.put("publicKey", publicKey(DOCTORS));
    key.put("madeAt", "2026-11-01T00:00:00Z");
    if (!endedAt.isEmpty()) {
      key.put("keyEndedAt", endedAt);
      key.put("keyEnding", "revoked");
    }
    return key;
  }

  private static String conclusion(String text) {
    Map<String, Object> conclusion = new TreeMap<>();
    conclusion.put("id", ID.toString());
    conclusion.put("doctorId", "d1");
    conclusion.put("text", text);
    conclusion.put("hash", "h");
    conclusion.put("signature", signature(DOCTORS, text()));
    conclusion.put("good", true);
    conclusion.put("key", key(""));
    return JsonMapper.shared().writeValueAsString(conclusion);
  }

  private static void answers(String json) {
    service.stubFor(any(anyUrl()).willReturn(okJson(json)));
  }

  /// @return the text's file
  private Path exported() {
    answers(conclusion(text()));
    Asked asked = user.asks("conclusion", "export", ID.toString(), "--to", home.toString());
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    service.verify(getRequestedFor(urlEqualTo(BASE + "/conclusions/" + ID)));
    return home.resolve("conclusion-" + ID + ".txt");
  }

  private Path keyFile() {
    answers(JsonMapper.shared().writeValueAsString(key("")));
    Asked asked = user.asks("signing-key", "export", name(DOCTORS));
    return write("key.pem", asked.out());
  }

  private Path write(String name, String content) {
    try {
      return Files.writeString(home.resolve(name), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsExportedIsForItsOwnerOnlyAndGoodWithoutTheService() throws IOException {
    Path text = exported();
    Path key = keyFile();

    Asked verified =
        Asked.User.at(home)
            .with("DOZVON_URL", "http://localhost:1")
            .asks("conclusion", "verify", text.toString(), "--key", key.toString());

    assertThat(verified.err()).isEmpty();
    assertThat(verified.code()).isZero();
    assertThat(verified.out())
        .contains("good", "Петров Олег", name(DOCTORS), "the key in the file");
    assertThat(Files.readString(text)).isEqualTo(text());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(text)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(key)).startsWith("-----BEGIN PUBLIC KEY-----\n");
  }

  @Test
  void oneChangedByteIsNoticed() throws IOException {
    Path text = exported();
    Path key = keyFile();
    Files.writeString(text, text().replace("ОРВИ", "ОРВй"));

    Asked verified = user.asks("conclusion", "verify", text.toString(), "--key", key.toString());

    assertThat(verified.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(verified.err()).contains("[signature-wrong]");
  }

  /// Whoever forges a text signs it themselves and puts their key beside it.
  @Test
  void aForgersKeyIsNotBelieved() throws IOException {
    Path text = exported();
    Path key = keyFile();
    KeyPair forger = pair();
    String forged = text().replace("ОРВИ", "Здоров").replace(name(DOCTORS), name(forger));
    Files.writeString(text, forged);
    Path beside = Path.of(text + ".sig");
    Files.writeString(
        beside,
        Files.readString(beside)
            .replace(publicKey(DOCTORS), publicKey(forger))
            .replace(signature(DOCTORS, text()), signature(forger, forged)));

    assertThat(user.asks("conclusion", "verify", text.toString(), "--key", key.toString()).err())
        .contains("[signature-wrong]");
    answers(JsonMapper.shared().writeValueAsString(key("")));
    assertThat(user.asks("conclusion", "verify", text.toString()).err())
        .contains("[signature-wrong]");
  }

  @Test
  void whatTheServiceKnowsOfTheKeyDecidesOnline() {
    Path text = exported();

    answers(JsonMapper.shared().writeValueAsString(key("2026-12-01T00:00:00Z")));
    Asked before = user.asks("conclusion", "verify", text.toString());
    assertThat(before.code()).isZero();
    service.verify(getRequestedFor(urlEqualTo(BASE + "/signing-keys/" + name(DOCTORS))));

    answers(JsonMapper.shared().writeValueAsString(key("2026-11-30T10:00:00Z")));
    Asked after = user.asks("conclusion", "verify", text.toString());
    assertThat(after.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(after.err()).contains("[signature-key-ended]");
  }

  @Test
  void oneInTheServiceIsCheckedByItsId() {
    answers(conclusion(text()));
    assertThat(user.asks("conclusion", "verify", ID.toString()).out()).contains("good");

    answers(conclusion(text() + " "));
    assertThat(user.asks("conclusion", "verify", ID.toString()).err())
        .contains("[signature-wrong]");
  }

  @Test
  void whatIsNoSignatureIsSaidToBeNone() {
    Path text = write("some.txt", "text");
    assertThat(user.asks("conclusion", "verify", text.toString()).err())
        .contains("[signature-no-file]");
    write("some.txt.sig", "{}");
    assertThat(user.asks("conclusion", "verify", text.toString()).err())
        .contains("[signature-unreadable]");
    Path whole = exported();
    assertThat(user.asks("conclusion", "verify", whole.toString(), "--key", text.toString()).err())
        .contains("[signature-key-unreadable]");
  }

  @Test
  void keysAreListedRotatedAndRevoked() {
    answers("[" + JsonMapper.shared().writeValueAsString(key("2026-12-01T00:00:00Z")) + "]");
    assertThat(user.asks("signing-key", "list", "--doctor", "d1").out())
        .contains(name(DOCTORS), "revoked");
    service.verify(
        getRequestedFor(urlPathEqualTo(BASE + "/signing-keys"))
            .withQueryParam("doctor", equalTo("d1")));

    answers(JsonMapper.shared().writeValueAsString(key("")));
    user.asks("signing-key", "rotate", "k1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/signing-keys/k1/rotate")));
    user.asks("signing-key", "revoke", "k1", "--reason", "stolen");
    service.verify(
        postRequestedFor(urlEqualTo(BASE + "/signing-keys/k1/revoke"))
            .withRequestBody(equalToJson("{\"reason\": \"stolen\"}")));
  }

  @Test
  void theListIsHandedOverAsItIsAndWhatWasRefusedIsNamed() {
    Path list = write("1005.csv", "MKB_CODE;MKB_NAME\nJ00;Насморк\n9;Что\n");
    answers(
        """
        {"version": "2.27", "dryRun": true, "alreadyThere": false, "rows": 2, "added": 1, "changed": 0, "unchanged": 0,
         "missing": 0, "refused": 1, "examples": [{"line": 3, "code": "9", "reason": "code-malformed"}]}
        """);

    Asked asked =
        user.asks("icd10", "import", list.toString(), "--list-version", "2.27", "--dry-run");

    assertThat(asked.err()).isEmpty();
    assertThat(asked.out()).contains("2.27", "not a code of ICD-10");
    service.verify(
        postRequestedFor(urlPathEqualTo(BASE + "/icd10/imports"))
            .withQueryParam("version", equalTo("2.27"))
            .withQueryParam("dryRun", equalTo("true"))
            .withHeader("Content-Type", equalTo("text/csv"))
            .withRequestBody(equalTo("MKB_CODE;MKB_NAME\nJ00;Насморк\n9;Что\n")));
    assertThat(
            user.asks("icd10", "import", home.resolve("none").toString(), "--list-version", "1")
                .code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whichListIsThereIsShown() {
    answers("{\"wholeList\": false, \"release\": null}");
    assertThat(user.asks("icd10", "show").out()).contains("no");
  }
}
