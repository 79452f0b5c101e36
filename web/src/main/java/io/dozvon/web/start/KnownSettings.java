package io.dozvon.web.start;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/// All settings of ours, read from the records that hold them.
///
/// @param all in the order of their records
record KnownSettings(List<Known> all) {
  /// Our settings begin with it.
  static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("dozvon");

  /// One setting.
  ///
  /// @param key e.g. `dozvon.exchanges[].trunks[].caller-id`
  /// @param holder the record that holds it
  /// @param component its name there
  /// @param byDefault empty if it has none
  record Known(String key, Class<?> holder, String component, Optional<String> byDefault) {
    boolean isMeantBy(ConfigurationPropertyName name) {
      String written = written(name);
      String own = key.replace("-", "");
      return written.equals(own) || written.equals(own + "[]");
    }

    String parent() {
      return key.substring(0, key.lastIndexOf('.'));
    }
  }

  /// Reads records that are annotated as holders of settings.
  static KnownSettings of(Collection<Class<?>> holders) {
    return new KnownSettings(holders.stream().flatMap(KnownSettings::in).toList());
  }

  private static Stream<Known> in(Class<?> holder) {
    String prefix =
        Objects.requireNonNull(holder.getAnnotation(ConfigurationProperties.class)).value();
    return in(prefix, holder, holder);
  }

  private static Stream<Known> in(String prefix, Class<?> outermost, Class<?> holder) {
    Constructor<?> constructor = holder.getDeclaredConstructors()[0];
    RecordComponent[] components = holder.getRecordComponents();
    return Stream.iterate(0, place -> place < components.length, place -> place + 1)
        .flatMap(
            place -> in(prefix, outermost, components[place], constructor.getParameters()[place]));
  }

  /// What is nested in the holder of settings holds settings too; everything else is a value.
  private static Stream<Known> in(
      String prefix, Class<?> outermost, RecordComponent component, AnnotatedElement parameter) {
    String key = prefix + "." + kebab(component.getName());
    Class<?> type = elementOf(component.getGenericType());
    if (type.isRecord() && Objects.equals(type.getEnclosingClass(), outermost)) {
      return in(component.getType() == type ? key : key + "[]", outermost, type);
    }
    return Stream.of(
        new Known(key, component.getDeclaringRecord(), component.getName(), defaultOf(parameter)));
  }

  private static Class<?> elementOf(Type type) {
    return switch (type) {
      case ParameterizedType many -> elementOf(many.getActualTypeArguments()[0]);
      case Class<?> one -> one;
      default -> Object.class;
    };
  }

  private static Optional<String> defaultOf(AnnotatedElement parameter) {
    return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
        .map(DefaultValue::value)
        .map(values -> String.join(", ", values))
        .filter(text -> !text.isEmpty());
  }

  /// Whether one of them goes by this name, however it is written.
  boolean include(ConfigurationPropertyName name) {
    return all.stream().anyMatch(known -> known.isMeantBy(name));
  }

  /// Whether settings stand under the first word of this name.
  boolean hasGroupOf(ConfigurationPropertyName name) {
    return groups().contains(OURS + "." + name.getElement(1, Form.UNIFORM));
  }

  /// The settings that stand where this name does not; if none does, where settings stand at all.
  List<String> besides(ConfigurationPropertyName name) {
    String written = written(name);
    String parent = written.substring(0, written.lastIndexOf('.'));
    List<String> beside =
        all.stream()
            .filter(known -> known.parent().replace("-", "").equals(parent))
            .map(Known::key)
            .toList();
    return beside.isEmpty() || parent.equals(OURS.toString()) ? groups() : beside;
  }

  private List<String> groups() {
    return all.stream()
        .map(known -> Arrays.asList(known.key().split("[.\\[]")).get(1))
        .map(group -> OURS + "." + group)
        .distinct()
        .toList();
  }

  /// The way all spellings of a name have in common: no hyphens, lower case, any number for any
  /// other.
  private static String written(ConfigurationPropertyName name) {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < name.getNumberOfElements(); place++) {
      text.append(
          name.isNumericIndex(place)
              ? "[]"
              : (place == 0 ? "" : ".") + name.getElement(place, Form.UNIFORM));
    }
    return text.toString();
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
