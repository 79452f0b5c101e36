package io.dozvon.web.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// A setting that cannot be read, or breaks a rule: names the key, the value, what is expected.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BadSettingAnalyzer
    extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable root, ConfigurationPropertiesBindException failure) {
    List<BadSetting> settings =
        Optional.ofNullable(findCause(failure, BindValidationException.class))
            .map(BadSettingAnalyzer::brokenRules)
            .orElseGet(() ->
                Optional.ofNullable(innermost(failure)).map(BadSettingAnalyzer::unreadable).stream()
                    .toList());
    return settings.isEmpty() ? null : BadSetting.analysis(settings, failure);
  }

  private static List<BadSetting> brokenRules(BindValidationException invalid) {
    ValidationErrors errors = invalid.getValidationErrors();
    return errors.getAllErrors().stream()
        .map(error -> brokenRule(errors.getName(), error))
        .collect(Collectors.toList());
  }

  private static BadSetting brokenRule(ConfigurationPropertyName prefix, ObjectError error) {
    String expected = expected(error);
    return error instanceof FieldError field
        ? new BadSetting(
            prefix + "." + kebab(field.getField()),
            Optional.ofNullable(field.getRejectedValue()).map(Object::toString),
            expected)
        : new BadSetting(prefix.toString(), Optional.empty(), expected);
  }

  private static String expected(ObjectError error) {
    return switch (String.valueOf(error.getCode())) {
      case "NotNull", "NotEmpty", "NotBlank" -> "a value; it must be set";
      default -> String.valueOf(error.getDefaultMessage());
    };
  }

  /// The deepest one names the very key, the outer ones the record it belongs to.
  private static @Nullable BindException innermost(Throwable failure) {
    @Nullable BindException found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind) {
        found = bind;
      }
    }
    return found;
  }

  private static BadSetting unreadable(BindException unreadable) {
    ConfigurationProperty property = unreadable.getProperty();
    return new BadSetting(
        (property == null ? unreadable.getName() : property.getName()).toString(),
        Optional.ofNullable(property).map(ConfigurationProperty::getValue).map(Object::toString),
        Expected.of(unreadable.getTarget(), unreadable));
  }

  private static String kebab(String field) {
    return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
