package centre;

import static centre.Strangers.address;
import static centre.Strangers.phone;
import static io.dozvon.notifications.CodeFor.PASSWORD_RESET;
import static io.dozvon.notifications.CodeFor.PHONE_CHANGE;
import static io.dozvon.notifications.CodeFor.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;

import centre.Strangers.Someone;
import io.dozvon.access.AccessRefusal.CodeTooSoon;
import io.dozvon.access.AccessRefusal.CodeWrong;
import io.dozvon.access.AccessRefusal.NumberNotForCodes;
import io.dozvon.access.AccessRefusal.TriedTooOften;
import io.dozvon.access.Asker;
import io.dozvon.access.CodeSent;
import io.dozvon.access.Codes;
import io.dozvon.access.Devices;
import io.dozvon.notifications.CodeFor;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A code by text proves that the phone is at hand, and nothing else can be learnt or gained by it.
@CentreTest
class CodesTest {
  private static final int GUESSES = 5;

  private final Codes codes;
  private final SentTexts texts;
  private final Devices devices;
  private final Strangers strangers;
  private final DSLContext sql;

  CodesTest(Codes codes, Devices devices, Strangers strangers, DSLContext sql) {
    this.codes = codes;
    this.texts = new SentTexts(sql);
    this.devices = devices;
    this.strangers = strangers;
    this.sql = sql;
  }

  @BeforeEach
  void aQuietHour() {
    sql.execute("delete from access.allowance where kind = 'code-all'");
  }

  @Test
  void whoBringsBackTheCodeHasThePhone() {
    PhoneNumber phone = phone();

    CodeSent sent = send(REGISTRATION, phone).orElseThrow();

    assertThat(Duration.between(sent.againAt(), sent.validUntil()))
        .isEqualTo(Duration.ofMinutes(4));
    assertThat(codeAt(phone)).matches("[0-9]{6}");
    assertThat(confirm(phone, codeAt(phone).substring(0, 3) + " " + codeAt(phone).substring(3)))
        .isEqualTo(Answer.granted(phone));
  }

  @Test
  void aCodeIsGoodOnceForOneNumberAndForWhatItWasSentFor() {
    PhoneNumber phone = phone();
    PhoneNumber other = phone();
    send(REGISTRATION, phone).orElseThrow();
    send(REGISTRATION, other).orElseThrow();
    String code = codeAt(phone);

    assertRefused(codes.confirm(PASSWORD_RESET, phone, code, Asker.at(address())), CodeWrong.class);
    if (!codeAt(other).equals(code)) {
      assertRefused(confirm(other, code), CodeWrong.class);
    }
    assertThat(confirm(phone, code)).isEqualTo(Answer.granted(phone));
    assertRefused(confirm(phone, code), CodeWrong.class);
  }

  @Test
  void aCodeIsGoodForFiveMinutes() {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();
    passes("5 minutes", phone);

    assertRefused(confirm(phone, codeAt(phone)), CodeWrong.class);
  }

  @Test
  void ofManyWhoBringTheSameCodeOneIsGranted() throws Exception {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();
    String code = codeAt(phone);

    assertThat(atOnce(GUESSES, () -> confirm(phone, code)))
        .filteredOn(Answer.Granted.class::isInstance)
        .hasSize(1);
  }

  @Test
  void anotherCodeIsSentAfterAMinuteAndTheWaitIsTold() {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();

    CodeTooSoon tooSoon = assertRefused(send(REGISTRATION, phone), CodeTooSoon.class);
    assertThat(tooSoon.seconds()).isBetween(50L, 60L);
    assertThat(texts.to(phone)).hasSize(1);

    String first = codeAt(phone);
    aMinutePasses();
    send(REGISTRATION, phone).orElseThrow();
    assertThat(texts.to(phone)).hasSize(2);
    if (!codeAt(phone).equals(first)) {
      assertRefused(confirm(phone, first), CodeWrong.class);
    }
    assertThat(confirm(phone, codeAt(phone))).isEqualTo(Answer.granted(phone));
  }

  @Test
  void ofManyGuessesAtOnceNoMoreAreLookedAtThanAreAllowed() throws Exception {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();
    String wrong = wrong(codeAt(phone));

    List<Answer<PhoneNumber>> answers = atOnce(40, () -> confirm(phone, wrong));

    assertThat(answers).filteredOn(it -> isRefused(it, CodeWrong.class)).hasSize(GUESSES);
    assertThat(answers).filteredOn(it -> isRefused(it, TriedTooOften.class)).hasSize(35);
    assertRefused(confirm(phone, codeAt(phone)), TriedTooOften.class);
  }

  @Test
  void aNewCodeBringsNoNewGuesses() {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();
    IntStream.range(0, GUESSES).forEach(_ -> confirm(phone, wrong(codeAt(phone))));

    aMinutePasses();
    send(REGISTRATION, phone).orElseThrow();

    TriedTooOften tooOften = assertRefused(confirm(phone, codeAt(phone)), TriedTooOften.class);
    assertThat(tooOften.seconds()).isBetween(600L, 720L);
  }

  @Test
  void whoTriesWithoutACodeLearnsNothing() {
    assertRefused(confirm(phone(), "123456"), CodeWrong.class);
  }

  @Test
  void aNumberThatIsNotRegisteredGetsTheSameAnswersAndNoText() {
    PhoneNumber known = strangers.registered().phone();
    PhoneNumber unknown = phone();

    CodeSent toKnown = send(PASSWORD_RESET, known).orElseThrow();
    CodeSent toUnknown = send(PASSWORD_RESET, unknown).orElseThrow();

    assertThat(Duration.between(toUnknown.againAt(), toUnknown.validUntil()))
        .isEqualTo(Duration.between(toKnown.againAt(), toKnown.validUntil()));
    assertThat(texts.to(known)).hasSize(1);
    assertThat(texts.to(unknown)).isEmpty();
    assertThat(codes.confirm(PASSWORD_RESET, unknown, "12345x", Asker.at(address())))
        .isEqualTo(codes.confirm(PASSWORD_RESET, known, "12345x", Asker.at(address())));
    assertRefused(send(PASSWORD_RESET, unknown), CodeTooSoon.class);
    assertRefused(send(PASSWORD_RESET, known), CodeTooSoon.class);
  }

  @Test
  void oneNumberGetsFiveTextsAnHour() {
    PhoneNumber phone = phone();
    for (int i = 0; i < 5; i++) {
      send(REGISTRATION, phone).orElseThrow();
      aMinutePasses();
    }

    assertThat(assertRefused(send(REGISTRATION, phone), CodeTooSoon.class).seconds())
        .isGreaterThan(300);
  }

  @Test
  void oneAddressOrNetworkAsksForTwentyTextsAnHour() {
    for (int i = 0; i < 20; i++) {
      codes
          .send(REGISTRATION, phone(), Language.RUSSIAN, Asker.at("2001:db8:1:2::" + i))
          .orElseThrow();
    }

    assertRefused(
        codes.send(REGISTRATION, phone(), Language.RUSSIAN, Asker.at("2001:db8:1:2:ffff::1")),
        CodeTooSoon.class);
    codes.send(REGISTRATION, phone(), Language.RUSSIAN, Asker.at("2001:db8:1:3::1")).orElseThrow();
  }

  @Test
  void aSiteOfManyNetworksCountsAsEight() {
    int sent = 0;
    for (int network = 0; network < 161; network++) {
      String address = "2001:db8:77:%x::1".formatted(network);
      sent +=
          codes.send(PHONE_CHANGE, phone(), Language.RUSSIAN, Asker.at(address))
                  instanceof Answer.Granted
              ? 1
              : 0;
    }

    assertThat(sent).isEqualTo(160);
  }

  @Test
  void whatNobodyIsSentUsesUpNothingOfWhatAllMayBeSent() {
    send(PASSWORD_RESET, phone()).orElseThrow();

    assertThat(sql.fetch("select 1 from access.allowance where kind = 'code-all'")).isEmpty();
    send(PASSWORD_RESET, strangers.registered().phone()).orElseThrow();
    assertThat(sql.fetch("select 1 from access.allowance where kind = 'code-all'")).hasSize(1);
  }

  @Test
  void whatAllMayBeSentForOnePurposeLeavesTheOthersTheirs() {
    everybodyHasBeenSentAll(REGISTRATION);

    assertRefused(send(REGISTRATION, phone()), CodeTooSoon.class);
    send(PASSWORD_RESET, strangers.registered().phone()).orElseThrow();
  }

  @Test
  void anUnknownNumberIsRefusedLikeAKnownOneWhenAllHaveBeenSentTooMany() {
    Someone anna = strangers.registered();
    send(PASSWORD_RESET, anna.phone()).orElseThrow();
    aMinutePasses();
    sql.execute(
        "update access.allowance set empty_at = now() + interval '1 hour' where kind = 'code-all'");

    assertRefused(send(PASSWORD_RESET, anna.phone()), CodeTooSoon.class);
    assertRefused(send(PASSWORD_RESET, phone()), CodeTooSoon.class);
  }

  @Test
  void whateverStrangersDoWithANumberItsOwnersBrowserGetsACodeAndMayTryIt() {
    Someone anna = strangers.registered();
    Asker home = new Asker(address(), Optional.of(devices.tokenFor(anna.login())));
    for (int i = 0; i < 12; i++) {
      send(PASSWORD_RESET, anna.phone());
      codes.confirm(PASSWORD_RESET, anna.phone(), "none", Asker.at(address()));
      aMinutePasses();
    }
    assertRefused(send(PASSWORD_RESET, anna.phone()), CodeTooSoon.class);

    codes.send(PASSWORD_RESET, anna.phone(), Language.RUSSIAN, home).orElseThrow();
    assertThat(codes.confirm(PASSWORD_RESET, anna.phone(), codeAt(anna.phone()), home))
        .isEqualTo(Answer.granted(anna.phone()));
  }

  @Test
  void aBrowserOfSomebodyElsesIsAStrangers() {
    Someone anna = strangers.registered();
    Asker boris =
        new Asker(address(), Optional.of(devices.tokenFor(strangers.registered().login())));
    send(PASSWORD_RESET, anna.phone()).orElseThrow();

    assertRefused(
        codes.send(PASSWORD_RESET, anna.phone(), Language.RUSSIAN, boris), CodeTooSoon.class);
  }

  @Test
  void textsForOnePurposeLeaveTheOthersTheirs() {
    PhoneNumber phone = strangers.registered().phone();
    for (int i = 0; i < 6; i++) {
      send(REGISTRATION, phone);
      aMinutePasses();
    }

    assertRefused(send(REGISTRATION, phone), CodeTooSoon.class);
    send(PASSWORD_RESET, phone).orElseThrow();
  }

  @Test
  void thereIsALimitForAllTogetherAndWhatIsRefusedCountsForNobody() {
    everybodyHasBeenSentAll(REGISTRATION);
    PhoneNumber phone = phone();

    assertRefused(send(REGISTRATION, phone), CodeTooSoon.class);
    aQuietHour();
    send(REGISTRATION, phone).orElseThrow();
  }

  private void everybodyHasBeenSentAll(CodeFor purpose) {
    send(purpose, phone()).orElseThrow();
    sql.execute(
        "update access.allowance set empty_at = now() + interval '1 hour' where kind = 'code-all'");
  }

  @Test
  void noTextIsSentAbroadOrToWhatIsNoMobile() {
    assertRefused(send(REGISTRATION, new PhoneNumber("+447400123456")), NumberNotForCodes.class);
    assertRefused(send(REGISTRATION, new PhoneNumber("+74951234567")), NumberNotForCodes.class);
  }

  @Test
  void theCodeIsNotKept() {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();

    String row =
        sql.fetchSingle("select hash from access.code where phone = ?", phone.e164())
            .get(0, String.class);

    assertThat(row).hasSize(43).isNotEqualTo(codeAt(phone));
  }

  @Test
  void codesAreForgottenADayAfterTheirTime() {
    PhoneNumber phone = phone();
    send(REGISTRATION, phone).orElseThrow();
    passes("1 day 6 minutes", phone);

    assertThat(codes.forgetOld()).isPositive();

    assertThat(sql.fetch("select 1 from access.code where phone = ?", phone.e164())).isEmpty();
  }

  private Answer<CodeSent> send(CodeFor purpose, PhoneNumber to) {
    return codes.send(purpose, to, Language.RUSSIAN, Asker.at(address()));
  }

  private Answer<PhoneNumber> confirm(PhoneNumber number, String code) {
    return codes.confirm(REGISTRATION, number, code, Asker.at(address()));
  }

  private String codeAt(PhoneNumber phone) {
    return texts.lastCodeTo(phone);
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private void passes(String time, PhoneNumber phone) {
    sql.execute(
        "update access.code set sent_at = sent_at - ?::interval, expires_at = expires_at - ?::interval where phone = ?",
        time,
        time,
        phone.e164());
  }

  /// For the pause between two texts only.
  private void aMinutePasses() {
    sql.execute(
        "update access.allowance set empty_at = empty_at - interval '1 minute' where kind = 'code-again'");
  }

  private static <T> List<Answer<T>> atOnce(int many, Callable<Answer<T>> call) throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      return callers.invokeAll(Collections.nCopies(many, call)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static boolean isRefused(Answer<?> answer, Class<? extends Refusal> why) {
    return answer instanceof Answer.Refused<?>(Refusal refusal) && why.isInstance(refusal);
  }

  private static <R extends Refusal> R assertRefused(Answer<?> answer, Class<R> why) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    Refusal refusal = ((Answer.Refused<?>) answer).refusal();
    assertThat(refusal).isInstanceOf(why);
    return why.cast(refusal);
  }
}
