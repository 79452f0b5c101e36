package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.messages.images.Files;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The written conversation over HTTP: for its two sides, and for nobody else.
class ConversationsTest extends RunningService {
  private static final int TWENTY_MEGABYTES = 20 << 20;

  private UUID consultation = UUID.randomUUID();
  private Http patient = new Http("http://localhost:0");
  private Http doctor = new Http("http://localhost:0");

  @BeforeEach
  void aConsultation() {
    UUID someone = people.patient();
    UUID colleague = people.doctor();
    consultation = people.consultation(someone, colleague);
    patient = new Http(address()).signedInAs("patient", someone);
    doctor = new Http(address()).signedInAs("doctor", colleague);
  }

  private String cabinet() {
    return "/cabinet/consultations/" + consultation + "/messages";
  }

  private String workplace() {
    return "/doctor/consultations/" + consultation + "/messages";
  }

  private static Http.Reply says(Http who, String path, String text) {
    return who.pagePost(
        path, "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(UUID.randomUUID(), text));
  }

  private static Http.Reply shows(Http who, String path, byte[] file) {
    return who.pageUpload(
        path + "/images", Map.of("message", UUID.randomUUID().toString()), "file", file);
  }

  @Test
  void bothSidesReadWhatTheOtherWrote() {
    assertThat(says(patient, cabinet(), "Болит голова").at("sequence")).isEqualTo("1");
    says(doctor, workplace(), "Давно?");

    var seen = doctor.get(workplace()).json();
    assertThat(seen.path("with").asString()).contains("Иванова");
    assertThat(seen.path("open").asBoolean()).isTrue();
    assertThat(seen.at("/messages/0/mine").asBoolean()).isFalse();
    assertThat(seen.at("/messages/0/text").asString()).isEqualTo("Болит голова");
    doctor.pagePost(workplace() + "/read?upTo=1");

    var history = patient.get(cabinet() + "?after=1").json();
    assertThat(history.path("with").asString()).contains("Петров");
    assertThat(history.path("read").asInt()).isEqualTo(1);
    assertThat(history.at("/messages/0/text").asString()).isEqualTo("Давно?");
    assertThat(history.path("messages")).hasSize(1);
  }

  @Test
  void anImageIsShownAsAnImageAndAsNothingElse() {
    Http.Reply sent = shows(patient, cabinet(), Files.withExif(Files.jpeg(400, 300), 6));
    assertThat(sent.json().at("/image/width").asInt()).isEqualTo(300);

    for (String size : List.of("full", "thumbnail")) {
      Http.Reply image = doctor.get(workplace() + "/" + sent.at("id") + "/" + size);

      assertThat(image.status()).isEqualTo(200);
      assertThat(image.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(image.header("Cache-Control")).contains("no-store", "private");
      assertThat(image.header("Content-Disposition")).startsWith("inline; filename=");
      assertThat(image.response().headers().allValues("Content-Security-Policy"))
          .containsExactly("default-src 'none'; sandbox");
      assertThat(image.text()).doesNotContain("Exif");
    }
    assertThat(doctor.get(workplace() + "/" + sent.at("id") + "/huge").status()).isEqualTo(400);
  }

  @Test
  void whatIsNoImageIsRefusedWithAReason() {
    assertThat(shows(patient, cabinet(), Files.heic()).at("id")).isEqualTo("image-is-heic");
    assertThat(shows(patient, cabinet(), "<svg/>".getBytes(StandardCharsets.UTF_8)).at("id"))
        .isEqualTo("image-not-supported");
    Http.Reply polyglot = shows(patient, cabinet(), Files.joined(Files.png(20, 20), Files.zip()));
    assertThat(polyglot.status()).isEqualTo(422);
    assertThat(polyglot.at("id")).isEqualTo("image-hides-something");
    assertThat(polyglot.at("detail")).contains("Пересохраните");
  }

  @Test
  void twentyMegabytesPassAndOneByteMoreIsTooLarge() {
    byte[] photo = Files.jpeg(64, 64);
    byte[] rest = new byte[TWENTY_MEGABYTES - photo.length];

    assertThat(shows(patient, cabinet(), Files.joined(photo, rest)).status()).isEqualTo(200);
    Http.Reply larger = shows(patient, cabinet(), Files.joined(photo, rest, new byte[1]));
    assertThat(larger.status()).isEqualTo(422);
    assertThat(larger.at("id")).isEqualTo("image-too-large");
  }

  @Test
  void whatIsMuchTooLargeIsNotEvenRead() {
    byte[] file = new byte[TWENTY_MEGABYTES + (2 << 20)];
    String page = "/cabinet/consultations/" + consultation;
    Map<String, String> form = formOf(patient.get(page).text());

    Http.Reply toAScript = shows(patient, cabinet(), file);
    Http.Reply toAForm = patient.upload(page, form, "image", file, "Accept", "text/html");

    assertThat(toAScript.status()).isEqualTo(413);
    assertThat(toAScript.header("Content-Type")).startsWith("application/problem+json");
    assertThat(toAScript.at("id")).isEqualTo("content-too-large");
    assertThat(toAForm.status()).isEqualTo(413);
    assertThat(toAForm.text()).contains("<h1>Слишком много данных</h1>");
  }

  @Test
  void anotherPatientAndAnotherDoctorFindNothing() {
    String image = shows(patient, cabinet(), Files.png(20, 20)).at("id");
    Http stranger = new Http(address()).signedInAs("patient", people.patient());
    Http colleague = new Http(address()).signedInAs("doctor", people.doctor());

    assertThat(repliesTo(stranger, cabinet(), image))
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(404);
          assertThat(reply.at("id")).isEqualTo("conversation-not-found");
        });
    assertThat(repliesTo(colleague, workplace(), image))
        .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(404));
    assertThat(stranger.get("/cabinet/consultations/" + consultation).status()).isEqualTo(404);
    assertThat(stranger.get("/cabinet").text()).doesNotContain(consultation.toString());
  }

  @Test
  void nobodyComesInByTheOtherSidesDoorOrWithoutASession() {
    String image = shows(patient, cabinet(), Files.png(20, 20)).at("id");
    Http nobody = new Http(address());
    nobody.get("/");

    assertThat(repliesTo(doctor, cabinet(), image))
        .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(403));
    assertThat(repliesTo(patient, workplace(), image))
        .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(403));
    assertThat(repliesTo(nobody, cabinet(), image))
        .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(401));
    assertThat(doctor.get("/cabinet/consultations/" + consultation).status()).isEqualTo(403);
    assertThat(
            nobody
                .get("/cabinet/consultations/" + consultation, "Accept", "text/html")
                .header("Location"))
        .startsWith("/sign-in");
  }

  private static List<Http.Reply> repliesTo(Http who, String path, String image) {
    return List.of(
        who.get(path),
        says(who, path, "чужое"),
        shows(who, path, Files.png(20, 20)),
        who.pagePost(path + "/read?upTo=1"),
        who.get(path + "/" + image + "/full"),
        who.get(path + "/" + image + "/thumbnail"));
  }

  @Test
  void whoHasNoScriptsWritesAndSendsAnImageByAForm() {
    String page = "/cabinet/consultations/" + consultation;
    Map<String, String> form = formOf(patient.get(page).text());
    form.put("text", "Пишу без скриптов");

    Http.Reply sent = patient.upload(page, form, "image", Files.jpeg(40, 30));
    Http.Reply again = patient.upload(page, form, "image", Files.jpeg(40, 30));

    assertThat(sent.status()).isEqualTo(302);
    assertThat(again.status()).isEqualTo(302);
    String shown = patient.get(page).text();
    assertThat(shown).containsOnlyOnce("Пишу без скриптов").containsOnlyOnce("/thumbnail");
    assertThat(doctor.get(workplace()).json().path("messages")).hasSize(2);
    form.put("_csrf", "forged");
    assertThat(patient.upload(page, form, "image", new byte[0]).status()).isEqualTo(403);
  }

  @Test
  void aFormThatWasNotTakenSaysWhyAndKeepsWhatWasWritten() {
    String page = "/cabinet/consultations/" + consultation;
    Map<String, String> form = formOf(patient.get(page).text());
    form.put("text", "ы".repeat(4001));

    Http.Reply reply = patient.upload(page, form, "image", Files.heic());

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("не больше 4", "HEIC", "ы".repeat(4001));
    form.put("text", "");
    assertThat(patient.upload(page, form, "image", new byte[0]).status()).isEqualTo(422);
  }

  @Test
  void whatWasWrittenStaysWhenTheConsultationIsOver() {
    says(patient, cabinet(), "сохранится");
    patient.pagePost("/cabinet/consultations/" + consultation + "/cancel");

    Http.Reply late = says(patient, cabinet(), "поздно");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("id")).isEqualTo("conversation-closed");
    assertThat(patient.get("/cabinet/consultations/" + consultation).text())
        .contains("сохранится", "Вы отменили консультацию")
        .doesNotContain("<textarea");
    assertThat(doctor.get(workplace()).json().path("open").asBoolean()).isFalse();
  }

  private static Map<String, String> formOf(String page) {
    Matcher hidden =
        Pattern.compile("name=\"(_csrf|textId|imageId)\" value=\"([^\"]+)\"").matcher(page);
    Map<String, String> fields = new HashMap<>();
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return fields;
  }
}
