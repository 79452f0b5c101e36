package io.dozvon.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.pbx.plan.BadPlan;
import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.ConfirmationPlan;
import io.dozvon.pbx.plan.DemoPlan;
import io.dozvon.pbx.plan.DeskPhonePlan;
import io.dozvon.pbx.plan.Directories;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.plan.MediaPlan;
import io.dozvon.pbx.plan.TlsPlan;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TrunkName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No value of a plan can start a line, a section, a comment or an expression in any file.
class HostileValuesTest {
  private static final List<String> ATTACKS =
      List.of(
          "x\n[admin]\nsecret=1",
          "x\r\nwrite=all",
          "x;comment",
          "[section]",
          "x](+)",
          "#include /etc/passwd",
          "#exec /bin/sh",
          "x=>y",
          "${SHELL(id)}",
          "$[1+1]",
          "x)\nsame => n,System(id",
          "x,System(id)",
          "x\\\ny",
          "x\u0000y",
          "x\u2028y",
          "x\u0085y",
          "\"x\"",
          "<x>",
          "$d.WAIT",
          "#set($x=1)",
          " x",
          "");

  /// Every place of a plan that takes text.
  private static final List<Consumer<String>> PLACES =
      List.of(
          ExchangeName::new,
          TrunkName::new,
          Host::new,
          text -> SamplePlan.password("12345678" + (text.isBlank() ? "\n" : text)),
          text -> user(text, "10.0.0.0/8"),
          text -> user("dozvon", text),
          text -> new TrunkPlan.Login(text, SamplePlan.password("12345678")),
          text -> new DeskPhonePlan(new DeskPhone(text), SamplePlan.password("12345678")));

  static Stream<Arguments> attacksOnEveryPlace() {
    return PLACES.stream()
        .flatMap(place -> ATTACKS.stream().map(attack -> Arguments.of(place, attack)));
  }

  @ParameterizedTest
  @MethodSource("attacksOnEveryPlace")
  void isRefused(Consumer<String> place, String attack) {
    assertThatThrownBy(() -> place.accept(attack)).isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<String> hostilePaths() {
    return ATTACKS.stream()
        .filter(attack ->
            attack.indexOf('\0') < 0 && !attack.isBlank() && !attack.equals("x,System(id)"))
        .filter(attack -> attack.matches("(?s).*[^\\p{L}\\p{N} _.,:/@+~-].*"));
  }

  @ParameterizedTest
  @MethodSource("hostilePaths")
  void aPathIsRefused(String attack) {
    assertThatThrownBy(() -> Directories.under(Path.of("/srv/" + attack), Path.of("/modules")))
        .isInstanceOf(BadPlan.class);
    assertThatThrownBy(
            () -> new TlsPlan(SamplePlan.at("h", 1), Path.of("/c/" + attack), Path.of("/k")))
        .isInstanceOf(BadPlan.class);
  }

  static Stream<String> seededNoise() {
    Random random = new Random(20261123);
    return IntStream.range(0, 300).mapToObj(i -> noise(random));
  }

  /// Whatever text a place takes, the file of it has as many lines as with any other.
  @ParameterizedTest
  @MethodSource("seededNoise")
  void whateverIsTakenAddsNoLine(String noise) {
    try {
      List<GeneratedFile> files =
          AsteriskConfiguration.files(
              SamplePlan.full()
                  .withTrunk(
                      new TrunkPlan(
                          new TrunkName("added"),
                          SamplePlan.at(noise, 5060),
                          List.of(Codec.ALAW),
                          Optional.of(
                              new TrunkPlan.Login(noise, SamplePlan.password(noise + noise))))));
      assertThat(lines(files)).isEqualTo(lines(withOrdinaryTrunk()));
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).doesNotContain("\n", "\r");
    }
  }

  @Test
  void aMessageNamesKeyValueAndWhatIsExpected() {
    assertThatThrownBy(() -> SamplePlan.at("h", 70000))
        .isInstanceOf(BadPlan.class)
        .hasMessage("port is '70000', expected a port, 1 to 65535");
    assertThatThrownBy(() -> new MediaPlan(20000, 20001)).hasMessageContaining("media.to");
    assertThatThrownBy(() -> new ConfirmationPlan(Duration.ofMinutes(5)))
        .hasMessageContaining("1 to 30 seconds");
  }

  @Test
  void aBadSecretIsNotRepeated() {
    assertThatThrownBy(() -> SamplePlan.password("s3cret;x\n"))
        .isInstanceOf(BadPlan.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void oneNameCannotStandForTwoThings() {
    assertThatThrownBy(() ->
            SamplePlan.full()
                .withDeskPhone(
                    new DeskPhonePlan(new DeskPhone("mts"), SamplePlan.password("12345678"))))
        .hasMessageContaining("mts");
    assertThatThrownBy(() -> trunk("dozvon-web")).isInstanceOf(BadPlan.class);
    assertThatThrownBy(() -> trunk("transport-udp")).isInstanceOf(BadPlan.class);
    assertThatThrownBy(() -> user("general", "10.0.0.0/8")).isInstanceOf(BadPlan.class);
  }

  @Test
  void onePortCannotBeUsedTwice() {
    assertThatThrownBy(() -> withDemo(DemoPlan.on(5060))).hasMessageContaining("5060");
  }

  private static void withDemo(DemoPlan demo) {
    var plan = SamplePlan.demo();
    new io.dozvon.pbx.plan.ExchangePlan(
        plan.name(),
        plan.directories(),
        plan.sip(),
        plan.web(),
        plan.media(),
        plan.manager(),
        plan.admission(),
        plan.trunks(),
        plan.deskPhones(),
        plan.language(),
        plan.confirmation(),
        plan.records(),
        Optional.of(demo),
        plan.line());
  }

  private static List<GeneratedFile> withOrdinaryTrunk() {
    return AsteriskConfiguration.files(
        SamplePlan.full()
            .withTrunk(
                new TrunkPlan(
                    new TrunkName("added"),
                    SamplePlan.at("h", 5060),
                    List.of(Codec.ALAW),
                    Optional.of(new TrunkPlan.Login("u", SamplePlan.password("12345678"))))));
  }

  private static TrunkPlan trunk(String name) {
    return new TrunkPlan(
        new TrunkName(name), SamplePlan.at("h", 1), List.of(Codec.ALAW), Optional.empty());
  }

  private static void user(String name, String permit) {
    new ManagerPlan.User(name, SamplePlan.password("12345678"), List.of(permit));
  }

  private static List<Long> lines(List<GeneratedFile> files) {
    return files.stream().map(file -> file.text().lines().count()).toList();
  }

  /// Half of it plain, so that some is taken; the rest from everything that means something.
  private static String noise(Random random) {
    String alphabet =
        random.nextBoolean() ? "abcXYZ019.-" : "ab9.-_@+\n\r;[]{}()$#\\\"'<>=|,&~ \u0085\u2028é";
    return random
        .ints(1 + random.nextInt(12), 0, alphabet.length())
        .mapToObj(index -> alphabet.substring(index, index + 1))
        .reduce("", String::concat);
  }
}
