package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.dozvon.messages.Phrase;
import io.dozvon.messages.PhraseId;
import io.dozvon.messages.Phrases;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// What a doctor writes again and again: on a list of their own, in their order.
@CentreTest
class PhrasesTest {
  private final Phrases phrases;
  private final DSLContext sql;
  private final Actor.Doctor doctor = new Actor.Doctor(new DoctorId(UUID.randomUUID()));
  private final Actor.Doctor colleague = new Actor.Doctor(new DoctorId(UUID.randomUUID()));

  PhrasesTest(Phrases phrases, DSLContext sql) {
    this.phrases = phrases;
    this.sql = sql;
  }

  private PhraseId adds(String text) {
    return phrases.add(text, doctor).orElseThrow().id();
  }

  private List<String> texts() {
    return phrases.of(doctor).stream().map(Phrase::text).toList();
  }

  private static String refusal(Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(var why) ? why.id() : "granted";
  }

  @Test
  void theyStandInTheDoctorsOrder() {
    adds("первая");
    adds(" вторая\r\nв две строки ");
    PhraseId third = adds("третья");

    phrases.move(third, true, doctor).orElseThrow();
    assertThat(texts()).containsExactly("первая", "третья", "вторая\nв две строки");
    phrases.move(third, true, doctor).orElseThrow();
    phrases.move(third, true, doctor).orElseThrow();
    assertThat(texts()).startsWith("третья", "первая");
    phrases.move(third, false, doctor).orElseThrow();
    phrases.change(third, "другая", doctor).orElseThrow();
    assertThat(texts()).containsExactly("первая", "другая", "вторая\nв две строки");
  }

  @Test
  void whatWasDeletedByMistakeComesBackToItsPlaceOnce() {
    adds("первая");
    PhraseId second = adds("вторая");
    adds("третья");

    phrases.remove(second, doctor).orElseThrow();
    assertThat(texts()).containsExactly("первая", "третья");
    assertThat(refusal(phrases.change(second, "нет её", doctor))).isEqualTo("phrase-not-found");
    phrases.putBack(second, doctor).orElseThrow();
    phrases.putBack(second, doctor).orElseThrow();

    assertThat(texts()).containsExactly("первая", "вторая", "третья");
  }

  @Test
  void whatWasDeletedLongAgoIsGone() {
    PhraseId old = adds("старая");
    PhraseId other = adds("другая");
    phrases.remove(old, doctor).orElseThrow();
    sql.execute(
        "update messages.phrase set removed_at = removed_at - interval '2 days' where id = ?",
        old.value());

    assertThat(refusal(phrases.putBack(old, doctor))).isEqualTo("phrase-not-found");
    phrases.remove(other, doctor).orElseThrow();
    assertThat(sql.fetchCount(table("messages.phrase"), byId(old))).isZero();
  }

  private static Condition byId(PhraseId id) {
    return field("id", UUID.class).eq(id.value());
  }

  @Test
  void anotherDoctorsPhrasesDoNotExist() {
    PhraseId mine = adds("моя");

    assertThat(phrases.of(colleague)).isEmpty();
    assertThat(
            Stream.of(
                    phrases.change(mine, "чужая", colleague),
                    phrases.move(mine, true, colleague),
                    phrases.remove(mine, colleague),
                    phrases.putBack(mine, colleague))
                .map(PhrasesTest::refusal))
        .containsOnly("phrase-not-found");
    assertThat(texts()).containsExactly("моя");
  }

  @Test
  void suggestedOnesAreTakenOnceAndOnlyByWhomHasNone() throws Exception {
    try (ExecutorService tabs = Executors.newFixedThreadPool(2)) {
      Callable<List<Phrase>> press =
          () -> phrases.begin(List.of("раз", "два"), doctor).orElseThrow();
      for (var pressed : tabs.invokeAll(List.of(press, press))) {
        pressed.get();
      }
    }

    assertThat(texts()).containsExactly("раз", "два");
  }

  @Test
  void tooManyTooLongAndEmptyOnesAreRefused() {
    phrases.begin(Stream.generate(() -> "фраза").limit(300).toList(), doctor).orElseThrow();
    assertThat(texts()).hasSize(100);

    assertThat(refusal(phrases.add("ещё", doctor))).isEqualTo("too-many-phrases");
    assertThat(refusal(phrases.add(" \n", doctor))).isEqualTo("phrase-empty");
    assertThat(refusal(phrases.add("ы".repeat(1001), doctor))).isEqualTo("phrase-too-long");
    PhraseId one = phrases.of(doctor).getFirst().id();
    phrases.remove(one, doctor).orElseThrow();
    adds("ещё");
    assertThat(refusal(phrases.putBack(one, doctor))).isEqualTo("too-many-phrases");
  }
}
