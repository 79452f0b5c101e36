package io.dozvon.pbx.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("AMI_SECRET", "0123456789abcdef");

  @Test
  void aFileMakesAPlan() {
    ExchangePlan plan = PlanFile.read(texts(), ENVIRONMENT);
    assertThat(plan.name()).hasToString("msk-1");
    assertThat(plan.manager().users().getFirst().password().reveal()).isEqualTo("0123456789abcdef");
    assertThat(plan.admission()).map(Endpoint::toString).containsExactly("a:4573", "b:4573");
    assertThat(plan.trunks().getFirst().codecs()).containsExactly(Codec.ALAW, Codec.ULAW);
    assertThat(plan.trunks().getFirst().login()).isEmpty();
    assertThat(plan.demo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sip.bind | 0.0.0.0:70000 | sip.bind is '0.0.0.0:70000', expected a port, 1 to 65535",
        "sip.bind | 5060 | sip.bind is '5060', expected host:port",
        "media.from | many | media.from is 'many', expected a whole number",
        "name | MSK | name is 'MSK', expected an exchange's name",
        "name | '' | name is '', expected a value",
        "language | de | language is 'de', expected ru or en",
        "trunks.mts.codecs | g729 | trunks.mts.codecs is 'g729', expected alaw or ulaw",
        "trunk.mts.carrier | h:1 | the key is 'trunk.mts.carrier', expected one that a plan has",
        "manager.users.dozvon.secret | ${NOT_SET} | manager.users.dozvon.secret is '${NOT_SET}'",
      })
  void aBadValueIsToldWithItsKeyAndWhatIsExpected(String key, String value, String message) {
    Map<String, String> texts = texts();
    texts.put(key, value);
    assertThatThrownBy(() -> PlanFile.read(texts, ENVIRONMENT))
        .isInstanceOf(BadPlan.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatComesFromTheEnvironmentIsCheckedLikeAnythingElse() {
    assertThatThrownBy(() -> PlanFile.read(texts(), Map.of("AMI_SECRET", "0123456789\nwrite=all")))
        .isInstanceOf(BadPlan.class)
        .hasMessageNotContaining("0123456789");
  }

  @Test
  void aLineIsReadWithItsNumbersAndSeats() {
    LinePlan line = PlanFile.read(withLine(), ENVIRONMENT).line().orElseThrow();
    assertThat(line.dids())
        .map(did -> did.number().e164() + " " + did.language().code())
        .containsExactly("+78005506979 ru", "+442071234567 en");
    assertThat(line.zone()).hasToString("Europe/Moscow");
    assertThat(line.hold()).isEqualTo(LinePlan.USUAL_HOLD);
    assertThat(line.recorded()).isTrue();
    assertThat(line.seatPasswords().keySet())
        .map(Object::toString)
        .containsExactly("seat-01", "seat-02");
    assertThat(PlanFile.read(texts(), ENVIRONMENT).line()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line.dids | 12 | line.dids is '12', expected a phone number, e.g. +78005506979",
        "line.dids | +78005506979:de | expected ru or en",
        "line.dids | +78005506979,88005506979 | expected a value that nothing else uses",
        "line.seats | 0 | line.seats is '0', expected 1 to 999",
        "line.seat-secret | short | expected 8 to 128 letters, digits",
        "line.zone | Moscow | line.zone is 'Moscow', expected a time zone, e.g. Europe/Moscow",
        "line.hold | 0 | line.hold is '0 s', expected 1 to 7200 seconds",
        "line.silence | 1 | line.silence is '1 s', expected 2 to 7200 seconds",
        "line.recorded | maybe | line.recorded is 'maybe', expected yes or no",
        "desk-phones.seat-02.secret | 12345678 | expected a value that nothing else uses",
      })
  void aBadLineIsTold(String key, String value, String message) {
    Map<String, String> texts = withLine();
    texts.put(key, value);
    assertThatThrownBy(() -> PlanFile.read(texts, ENVIRONMENT))
        .isInstanceOf(BadPlan.class)
        .hasMessageContaining(message);
  }

  private static Map<String, String> withLine() {
    Map<String, String> texts = texts();
    texts.put("line.dids", "+78005506979, +442071234567:en");
    texts.put("line.seats", "2");
    texts.put("line.seat-secret", "0123456789");
    texts.put("line.recorded", "yes");
    return texts;
  }

  private static Map<String, String> texts() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("name", "msk-1"),
            Map.entry("modules", "/usr/lib/x86_64-linux-gnu/asterisk/modules"),
            Map.entry("language", "ru"),
            Map.entry("sip.bind", "0.0.0.0:5060"),
            Map.entry("web.bind", "127.0.0.1:8088"),
            Map.entry("media.from", "10000"),
            Map.entry("media.to", "19999"),
            Map.entry("manager.bind", "127.0.0.1:5038"),
            Map.entry("manager.users.dozvon.secret", "${AMI_SECRET}"),
            Map.entry("manager.users.dozvon.permit", "10.0.0.0/24, 127.0.0.0/8"),
            Map.entry("admission", "a:4573,b:4573"),
            Map.entry("trunks.mts.carrier", "sip.example.org:5060"),
            Map.entry("trunks.mts.codecs", "alaw,ulaw")));
  }
}
