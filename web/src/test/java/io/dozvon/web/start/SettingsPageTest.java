package io.dozvon.web.start;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.web.start.KnownSettings.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// The page of all settings says what the records say. Written anew with `-Dsettings.write=true`.
class SettingsPageTest {
  private static final Path PAGE = Path.of("../docs/settings.md");
  private static final List<Path> SOURCES =
      List.of(Path.of("../core/src/main/java"), Path.of("src/main/java"));
  private static final String HEAD =
      """
      # Settings

      All settings of Dozvon's own, with their defaults. Give them in `application.yaml`, on the command line, or in the
      environment: `dozvon.reach.web-ring` is `DOZVON_REACH_WEBRING`, `dozvon.exchanges[0].name` is
      `DOZVON_EXCHANGES_0_NAME`. A setting that does not exist or cannot be read keeps the service from starting, and the
      message names it. Database, port, logging: see Spring Boot's reference and the comments in `application.yaml`.

      This page is generated from the records that hold the settings (`SettingsPageTest`).
      """;

  @Test
  void everySettingIsThereWithItsDefaultAndItsSentence() throws IOException {
    String page = HEAD + holders().map(SettingsPageTest::section).collect(joining());
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static Stream<Class<?>> holders() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("io.dozvon").stream()
        .<Class<?>>map(
            found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .sorted(Comparator.comparing(SettingsPageTest::prefixOf).thenComparing(Class::getName));
  }

  private static String prefixOf(Class<?> holder) {
    return holder.getAnnotation(ConfigurationProperties.class).value();
  }

  private static String section(Class<?> holder) {
    return "\n## "
        + prefixOf(holder)
        + "\n\n"
        + docOf(holder).replaceAll("(?s)@param.*", "").strip()
        + "\n\n| setting | default | what it says |\n| --- | --- | --- |\n"
        + KnownSettings.of(List.of(holder)).all().stream()
            .map(SettingsPageTest::row)
            .collect(joining());
  }

  private static String row(Known known) {
    return "| `%s` | %s | %s |\n"
        .formatted(
            known.key(),
            known.byDefault().map(value -> "`" + value + "`").orElse("none"),
            sentenceOf(known));
  }

  private static String sentenceOf(Known known) {
    Matcher param =
        Pattern.compile("@param " + known.component() + " (.+?)(?= @param |$)")
            .matcher(docOf(known.holder()));
    assertThat(param.find()).as(known.key() + " is documented").isTrue();
    return param.group(1).strip().replace("|", "\\|");
  }

  /// What stands above a record in its source, in one line.
  private static String docOf(Class<?> holder) {
    Matcher doc =
        Pattern.compile(
                "((?: *///.*\n)+)(?: *@.*\n)* *public record " + holder.getSimpleName() + "\\(")
            .matcher(sourceOf(holder));
    assertThat(doc.find()).as(holder + " is documented").isTrue();
    return doc.group(1).replaceAll("(?m)^ *///", "").replaceAll("\\s+", " ").strip();
  }

  private static String sourceOf(Class<?> holder) {
    String file = ClassUtils.getPackageName(holder).replace('.', '/');
    String name = outermost(holder).getSimpleName() + ".java";
    Path source =
        SOURCES.stream()
            .map(root -> root.resolve(file).resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }
}
