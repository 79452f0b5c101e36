package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Sha256;
import io.dozvon.vocabulary.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/// Reads the documents that patients agree to.
@Configuration(proxyBeanMethods = false)
class ConsentFiles {
  private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.([a-z]{2})\\.txt");

  @Bean
  ConsentDocuments consentDocuments(
      ConsentSettings settings, ResourcePatternResolver files, Clock clock) {
    List<ConsentDocument> all = new ArrayList<>();
    for (ConsentKind kind : ConsentKind.values()) {
      String pattern = settings.folder() + "/" + Wire.name(kind) + "/*.txt";
      for (Resource file : found(pattern, files)) {
        all.add(read(kind, file));
      }
    }
    return new ConsentDocuments(all, clock);
  }

  private static Resource[] found(String pattern, ResourcePatternResolver files) {
    try {
      return files.getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + pattern, e);
    }
  }

  private static ConsentDocument read(ConsentKind kind, Resource file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
    if (!name.matches()) {
      throw new IllegalArgumentException(
          file + " is not named like a version and a language: 2026-11-01.ru.txt");
    }
    try {
      byte[] bytes = file.getContentAsByteArray();
      List<String> parts = paragraphs(new String(bytes, StandardCharsets.UTF_8));
      return new ConsentDocument(
          kind,
          LocalDate.parse(name.group(1)),
          Language.of(name.group(2)).orElseThrow(),
          parts.getFirst(),
          parts.subList(1, parts.size()),
          hash(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<String> paragraphs(String text) {
    return Stream.of(text.split("\\R\\s*\\R")).map(String::strip).toList();
  }

  private static String hash(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}
