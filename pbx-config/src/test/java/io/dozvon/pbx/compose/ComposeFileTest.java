package io.dozvon.pbx.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dozvon.pbx.AsteriskConfiguration;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.PlanFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be said of `docker-compose.yml` without a container engine.
class ComposeFileTest {
  private static final Path HOME = Path.of("..");
  private static final Path COMPOSE = HOME.resolve("docker-compose.yml");
  private static final Path SERVICE = HOME.resolve("docker/service");
  private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");
  private static final Map<String, String> OURS =
      Map.of(
          "DOZVON_DATABASE_SECRET", "0123456789abcdef0123456789abcdef",
          "DOZVON_AMI_SECRET", "0123456789abcdef0123456789abcdef",
          "DOZVON_SESSION_SECRET", "0123456789abcdef0123456789abcdef",
          "DOZVON_ADMIN_TOKEN", "0123456789abcdef0123456789abcdef",
          "DOZVON_PUBLIC_ADDRESS", "203.0.113.7",
          "DOZVON_CARRIER", "sip.example.org:5060",
          "DOZVON_SEAT_SECRET", "0123456789abcdef0123456789abcdef",
          "DOZVON_LINE_NUMBER", "+78005506979");

  @TempDir Path folder;

  @Test
  void theFileFollowsTheComposeSpecification() throws IOException {
    assertThat(errors(Files.readString(COMPOSE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "condition: service_healthy, condition: service_well",
    "'    image: postgres:18', '    picture: postgres:18'",
    "'internal: true', 'internal: [1]'",
    "'      retries: 20', '      retries: {often: 1}'",
  })
  void theSchemaWouldNoticeAMistake(String right, String wrong) throws IOException {
    String text = Files.readString(COMPOSE);
    assertThat(text).contains(right);
    assertThat(errors(text.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.env", "demo.env"})
  void eachEnvironmentNamesWhateverTheFileRequires(String name) throws IOException {
    Properties environment = new Properties();
    try (var reader = Files.newBufferedReader(HOME.resolve("docker").resolve(name))) {
      environment.load(reader);
    }
    List<String> required =
        REQUIRED.matcher(Files.readString(COMPOSE)).results().map(m -> m.group(1)).toList();
    assertThat(environment.stringPropertyNames()).containsAll(required);
  }

  @Test
  void noSecretStandsInTheFileItself() throws IOException {
    assertThat(Files.readAllLines(COMPOSE))
        .filteredOn(line -> line.matches(".*(SECRET|TOKEN|PASSWORD): .*"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).containsPattern(": \\$\\{[A-Z_]+:\\?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exchange.properties", "demo.properties"})
  void eachPlanMakesAConfiguration(String name) throws IOException {
    ExchangePlan plan = PlanFile.read(SERVICE.resolve(name), OURS);
    assertThat(AsteriskConfiguration.files(plan)).isNotEmpty();
    assertThat(plan.demo().isPresent()).isEqualTo(name.startsWith("demo"));
  }

  /// The service derives the seats' passwords, writes the line's queues and reads recordings.
  @ParameterizedTest
  @ValueSource(strings = {"exchange.properties", "demo.properties"})
  void theServiceKnowsTheLineOfThePlanAndSeesItsFolders(String name) throws IOException {
    ExchangePlan plan = PlanFile.read(SERVICE.resolve(name), OURS);
    LinePlan line = plan.line().orElseThrow();
    assertThat(line.dids()).hasSize(1);
    String file = Files.readString(COMPOSE);
    String service = file.substring(file.indexOf("\n  service:\n"), file.indexOf("\n  demo-data:"));
    assertThat(service)
        .contains(
            "DOZVON_EXCHANGES_0_CONFIGURATION: " + plan.directories().configuration() + "\n",
            "DOZVON_EXCHANGES_0_RECORDINGS: " + plan.directories().recordings() + "\n",
            "DOZVON_CONTACTCENTRE_SEATS: \"" + line.seats() + "\"\n",
            "DOZVON_CONTACTCENTRE_SEATSECRET: ${DOZVON_SEAT_SECRET:?",
            "- exchange:/srv/asterisk\n");
  }

  @Test
  void aSecretOfTheDemonstrationIsRefusedOutsideItsProfile() throws Exception {
    Map<String, String> environment = new HashMap<>(OURS);
    environment.put("DOZVON_ADMIN_TOKEN", "demo-only-admin-token");
    Outcome outcome = configure(environment);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.said()).contains("DOZVON_ADMIN_TOKEN").doesNotContain("rendered");
  }

  @Test
  void aShortSecretIsRefused() throws Exception {
    Map<String, String> environment = new HashMap<>(OURS);
    environment.put("DOZVON_AMI_SECRET", "short");
    assertThat(configure(environment).code()).isEqualTo(1);
  }

  /// The service wants 32 characters to sign sessions with, and would not start.
  @ParameterizedTest
  @CsvSource({"31, 1", "32, 0"})
  void theSessionSecretIsAsLongAsTheServiceWantsIt(int length, int code) throws Exception {
    Map<String, String> environment = new HashMap<>(OURS);
    environment.put("DOZVON_SESSION_SECRET", "x".repeat(length));
    Outcome outcome = configure(environment);
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.said()).contains(code == 0 ? "rendered" : "fewer than 32 characters");
  }

  @Test
  void secretsOfOnesOwnAreTaken() throws Exception {
    assertThat(configure(new HashMap<>(OURS)).said())
        .contains("rendered")
        .contains("exchange.properties");
  }

  @Test
  void theDemonstrationHasAPlanOfItsOwn() throws Exception {
    Map<String, String> environment = new HashMap<>(OURS);
    environment.put("DOZVON_PROFILES", "demo");
    environment.put("DOZVON_ADMIN_TOKEN", "demo-only-admin-token");
    assertThat(configure(environment).said()).contains("rendered").contains("demo.properties");
  }

  private static List<Error> errors(String yaml) throws IOException {
    return schema().validate(yaml, InputFormat.YAML);
  }

  private static Schema schema() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/compose/compose-spec.json"));
    // The schema calls itself and its dialect by names that the validator does not take.
    String known =
        text.replace(
                "https://json-schema.org/draft-07/schema",
                "http://json-schema.org/draft-07/schema#")
            .replace("\"compose_spec.json\"", "\"https://example.org/compose-spec.json\"");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(known);
  }

  private record Outcome(int code, String said) {}

  /// Runs the step with a stand-in for Java that says what it was asked for.
  private Outcome configure(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\necho rendered \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder step =
        new ProcessBuilder("sh", SERVICE.resolve("configure-exchange").toString())
            .redirectErrorStream(true);
    step.environment().putAll(environment);
    step.environment().merge("PATH", folder.toString(), (old, first) -> first + ":" + old);
    Process process = step.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
