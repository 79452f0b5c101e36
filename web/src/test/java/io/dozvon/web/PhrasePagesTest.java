package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A doctor mends their canned phrases, also without scripts.
class PhrasePagesTest extends RunningService {
  private static final String PAGE = "/doctor/phrases";

  private Http doctor = new Http("http://localhost:0");

  @BeforeEach
  void aDoctor() {
    doctor = new Http(address()).signedInAs("doctor", people.doctor());
  }

  private Http.Reply sends(String path, String... fields) {
    return new Forms(doctor).send(PAGE, path, fields);
  }

  private String idOf(int at) {
    return doctor.get(PAGE + "/list").json().path(at).path("id").asString();
  }

  private String textOf(int at) {
    return doctor.get(PAGE + "/list").json().path(at).path("text").asString();
  }

  @Test
  void whoHasNoneIsOfferedSomeInTheirLanguage() {
    assertThat(doctor.get(PAGE).text()).contains("С чего начать", "звоните 103 или 112");

    sends(PAGE + "/starters");
    sends(PAGE + "/starters");

    assertThat(doctor.get(PAGE + "/list").json()).hasSize(8);
    assertThat(doctor.get(PAGE).text()).doesNotContain("С чего начать");
    Http english = new Http(address()).signedInAs("doctor", people.doctor("en"));
    assertThat(english.get(PAGE).text()).contains("To begin with", "call 103 or 112");
  }

  @Test
  void phrasesAreAddedChangedMovedDeletedAndPutBack() {
    sends(PAGE, "text", "Первая <b>");
    sends(PAGE, "text", "Вторая");
    String second = idOf(1);

    assertThat(sends(PAGE + "/" + second + "/up").header("Location")).endsWith("#phrase-" + second);
    assertThat(textOf(0)).isEqualTo("Вторая");
    sends(PAGE + "/" + second + "/down");
    sends(PAGE + "/" + second, "text", "Вторая, другая");
    String removed = sends(PAGE + "/" + second + "/remove").header("Location");
    assertThat(doctor.get(PAGE + removed.substring(removed.indexOf('?'))).text())
        .contains("Заготовка удалена", "Первая &lt;b&gt;")
        .doesNotContain("Вторая, другая");
    sends(PAGE + "/" + second + "/back");

    assertThat(textOf(1)).isEqualTo("Вторая, другая");
  }

  @Test
  void whatIsNotTakenIsSaidAtItsField() {
    sends(PAGE, "text", "Первая");
    String first = idOf(0);

    Http.Reply empty = sends(PAGE, "text", " ");
    Http.Reply tooLong = sends(PAGE + "/" + first, "text", "ж".repeat(1001));

    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("id=\"text-error\"", "Напишите текст заготовки");
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("id=\"text-" + first + "-error\"", "ж".repeat(1001));
    assertThat(textOf(0)).isEqualTo("Первая");
  }

  @Test
  void anotherDoctorsPhraseDoesNotExist() {
    sends(PAGE, "text", "Моя");
    String mine = idOf(0);
    Http colleague = new Http(address()).signedInAs("doctor", people.doctor());
    colleague.get("/doctor");
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    patient.get("/cabinet");

    assertThat(colleague.get(PAGE + "/list").json()).isEmpty();
    for (String path : new String[] {"", "/up", "/down", "/remove"}) {
      assertThat(colleague.pageForm(PAGE + "/" + mine + path, "text=A").status()).isEqualTo(404);
      assertThat(patient.pageForm(PAGE + "/" + mine + path, "text=A").status()).isEqualTo(403);
    }
    assertThat(colleague.pageForm(PAGE + "/" + UUID.randomUUID() + "/back", "").status())
        .isEqualTo(422);
    assertThat(http.get(PAGE, "Accept", "text/html").header("Location")).startsWith("/sign-in");
    assertThat(textOf(0)).isEqualTo("Моя");
  }
}
