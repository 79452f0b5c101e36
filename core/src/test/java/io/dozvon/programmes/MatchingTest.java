package io.dozvon.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.programmes.Entitlement.How;
import io.dozvon.programmes.Identification.Reason;
import io.dozvon.programmes.Matching.Result;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A person is found in the lists for certain, or not at all (R3).
class MatchingTest {
  private static final LocalDate BORN = LocalDate.of(1980, 5, 17);
  private static final PhoneNumber PHONE = new PhoneNumber("+79161234567");
  private static final PhoneNumber OTHER_PHONE = new PhoneNumber("+79161234568");
  private static final PolicyNumber POLICY = new PolicyNumber("AB123456");
  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

  @ParameterizedTest
  @CsvSource({
    "Семёнова/Алёна/Петровна, Семенова/Алена/Петровна",
    "Семёнова/Алёна/Петровна, СЕМЁНОВА/алёна/ПЕТРОВНА",
    "Петрова-Водкина/Анна/Ильинична, Петрова Водкина/Анна/Ильинична",
    "Петрова-Водкина/Анна-Мария/Ильинична, Петрова – Водкина/Анна Мария/Ильинична",
    "Петрова/Анна/Ильинична, Петрова/Анна/",
    "Петрова/Анна/, Петрова/Анна/Ильинична",
    "Йовович/Анна/, Йовович/Анна/",
    "Мамедов/Тимур/Ариф оглы, Мамедов/Тимур/Ариф-оглы",
    "О'Коннор/Анна/, О’Коннор/Анна/"
  })
  void oneNameWrittenInTwoWaysIsOne(String listed, String given) {
    assertThat(found(listed(listed), sought(given, BORN, PHONE))).isEqualTo("phone");
  }

  @ParameterizedTest
  @CsvSource({
    "Петрова/Анна/Ильинична, Петров/Анна/Ильинична",
    "Петрова/Анна/Ильинична, Петрова/Анка/Ильинична",
    "Петрова/Анна/Ильинична, Петрова/Анна/Ивановна",
    "Петрова/Анна/, Пертова/Анна/",
    "Петрова/Анна/, Анна/Петрова/",
    "Петрова/Анна/, Петро/ваАнна/"
  })
  void anotherNameIsAnotherPersonWhateverElseIsTheSame(String listed, String given) {
    Sought sought = new Sought(name(given), BORN, PHONE, Optional.of(POLICY));

    assertThat(found(listed(listed), sought)).isEqualTo("near-match");
  }

  @Test
  void thePolicyNumberDoesAsWellAsThePhone() {
    Sought sought = new Sought(name("Петрова/Анна/"), BORN, OTHER_PHONE, Optional.of(POLICY));

    assertThat(found(listed("Петрова/Анна/"), sought)).isEqualTo("policy-number");
  }

  @Test
  void nameAndBirthDateAloneAreNotEnough() {
    assertThat(found(listed("Петрова/Анна/"), sought("Петрова/Анна/", BORN, OTHER_PHONE)))
        .isEqualTo("near-match");
  }

  @Test
  void anotherBirthDateIsAnotherPerson() {
    assertThat(found(listed("Петрова/Анна/"), sought("Петрова/Анна/", BORN.plusDays(1), PHONE)))
        .isEqualTo("near-match");
  }

  @Test
  void aStrangerWhoHadThePhoneBeforeIsNoNearMatch() {
    assertThat(found(listed("Сидоров/Олег/"), sought("Петрова/Анна/", BORN.plusYears(9), PHONE)))
        .isEqualTo("no-match");
  }

  @Test
  void whoIsOnTwoListsIsNotGuessed() {
    Result result =
        Matching.among(
            List.of(listed("Петрова/Анна/"), listed("Петрова/Анна/")),
            sought("Петрова/Анна/", BORN, PHONE));

    assertThat(words(result)).isEqualTo("several-matches");
  }

  @Test
  void nobodyIsFoundAmongNobody() {
    assertThat(words(Matching.among(List.of(), sought("Петрова/Анна/", BORN, PHONE))))
        .isEqualTo("no-match");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void howeverANameIsWrittenItIsFoundAndWithOneLetterChangedItIsNot(long seed) {
    Random random = new Random(seed);
    String family = word(random);
    String given = word(random);
    Insured insured = listed(family + "-" + word(random) + "/" + given + "/");
    String other = rewritten(random, insured.listed().name().family());

    assertThat(found(insured, sought(other + "/" + rewritten(random, given) + "/", BORN, PHONE)))
        .isEqualTo("phone");
    assertThat(found(insured, sought(misspelt(random, other) + "/" + given + "/", BORN, PHONE)))
        .isEqualTo("near-match");
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 3 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  /// The same name as somebody else would write it.
  private static String rewritten(Random random, String name) {
    String written = random.nextBoolean() ? name.replace('ё', 'е') : name;
    written = random.nextBoolean() ? written.toUpperCase(Locale.ROOT) : written;
    written = random.nextBoolean() ? written.replace('-', ' ') : written;
    return random.nextBoolean() ? Normalizer.normalize(written, Normalizer.Form.NFD) : written;
  }

  private static String misspelt(Random random, String name) {
    String one = Normalizer.normalize(name, Normalizer.Form.NFC);
    int at = random.nextInt(3);
    return one.substring(0, at) + "z" + one.substring(at + 1);
  }

  private static String found(Insured insured, Sought sought) {
    return words(Matching.among(List.of(insured), sought));
  }

  private static String words(Result result) {
    return switch (result) {
      case Result.Match(_, How how) -> how == How.PHONE ? "phone" : "policy-number";
      case Result.None(Reason reason) -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private static Insured listed(String name) {
    Term always = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
    Listed listed = new Listed(name(name), BORN, Optional.of(PHONE), POLICY, always);
    return new Insured(InsuredId.random(), ProgrammeId.random(), listed, false);
  }

  private static Sought sought(String name, LocalDate born, PhoneNumber phone) {
    return new Sought(name(name), born, phone, Optional.empty());
  }

  private static PersonName name(String written) {
    String[] parts = written.split("/", -1);
    return new PersonName(parts[0], parts[1], Optional.of(parts[2]));
  }
}
