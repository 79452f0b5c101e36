package io.dozvon.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dozvon.vocabulary.Refusal;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Every refusal the rooms can give, found in their classes.
final class RefusalIds {
  private RefusalIds() {}

  static List<String> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "io.dozvon.access",
                "io.dozvon.classification",
                "io.dozvon.conclusions",
                "io.dozvon.consultations",
                "io.dozvon.contactcentre",
                "io.dozvon.dialling",
                "io.dozvon.messages",
                "io.dozvon.notifications",
                "io.dozvon.patients",
                "io.dozvon.presence",
                "io.dozvon.programmes",
                "io.dozvon.recordings",
                "io.dozvon.quality",
                "io.dozvon.scheduling",
                "io.dozvon.staff",
                "io.dozvon.verification")
            .stream()
            .filter(type -> type.isAssignableTo(Refusal.class))
            .filter(type -> type.isRecord() || type.isEnum())
            .map(JavaClass::reflect)
            .flatMap(RefusalIds::instances)
            .map(Refusal::id)
            .toList();
  }

  private static Stream<Refusal> instances(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Refusal.class::cast)
        : instance(type).stream();
  }

  private static Optional<Refusal> instance(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return Optional.of((Refusal) constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  static Optional<String> title(String id, String language) {
    Locale locale = language.equals("ru") ? Locale.ROOT : Locale.of(language);
    ResourceBundle words =
        ResourceBundle.getBundle(
            "messages/problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String key = "problem." + id + ".title";
    return words.containsKey(key) && words.getLocale().equals(locale)
        ? Optional.of(words.getString(key))
        : Optional.empty();
  }
}
