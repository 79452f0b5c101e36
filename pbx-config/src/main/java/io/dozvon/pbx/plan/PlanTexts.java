package io.dozvon.pbx.plan;

import io.dozvon.vocabulary.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of a plan's file. Remembers which were read, so that a misspelt key is noticed.
final class PlanTexts {
  private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

  private final Map<String, String> texts;
  private final Map<String, String> environment;
  private final Set<String> read = new HashSet<>();

  PlanTexts(Map<String, String> texts, Map<String, String> environment) {
    this.texts = texts;
    this.environment = environment;
  }

  <T> T value(String key, Function<String, T> reader) {
    return optional(key, reader)
        .orElseThrow(() -> new BadPlan(key, "", "a value; it is missing or empty"));
  }

  <T> Optional<T> optional(String key, Function<String, T> reader) {
    return text(key).map(text -> read(key, text, reader));
  }

  /// Values divided by commas; none if the key is missing.
  <T> List<T> list(String key, Function<String, T> reader) {
    return text(key).stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(text -> read(key, text.strip(), reader))
        .toList();
  }

  Password password(String key) {
    return new Password(new Secret(value(key, text -> text)));
  }

  /// The names in keys like `trunks.<name>.carrier`.
  Set<String> names(String group) {
    Set<String> names = new TreeSet<>();
    for (String key : texts.keySet()) {
      if (key.startsWith(group + ".")) {
        names.add(key.substring(group.length() + 1).split("\\.", 2)[0]);
      }
    }
    return names;
  }

  void refuseUnread() {
    texts.keySet().stream()
        .filter(key -> !read.contains(key))
        .findFirst()
        .ifPresent(key -> {
          throw new BadPlan("the key", key, "one that a plan has");
        });
  }

  private Optional<String> text(String key) {
    read.add(key);
    return Optional.ofNullable(texts.get(key))
        .map(String::strip)
        .map(text -> filled(key, text))
        .filter(text -> !text.isEmpty());
  }

  private String filled(String key, String text) {
    Matcher names = FROM_ENVIRONMENT.matcher(text);
    return names.replaceAll(
        match -> Matcher.quoteReplacement(fromEnvironment(key, match.group(1))));
  }

  private String fromEnvironment(String key, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new BadPlan(key, "${" + name + "}", "that variable to be in the environment");
    }
    return value;
  }

  private static <T> T read(String key, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (BadPlan e) {
      throw new BadPlan(key, text, e.expected());
    } catch (NumberFormatException e) {
      throw new BadPlan(key, text, "a whole number");
    } catch (IllegalArgumentException e) {
      throw new BadPlan(key, text, String.valueOf(e.getMessage()));
    }
  }
}
