package io.dozvon.notifications;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A provider is told all that it cannot do without.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProviderIsComplete.Check.class)
@interface ProviderIsComplete {
  String message() default "a value; this provider cannot do without it";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Names what is missing.
  final class Check implements ConstraintValidator<ProviderIsComplete, SmsSettings> {
    @Override
    public boolean isValid(@Nullable SmsSettings settings, ConstraintValidatorContext context) {
      if (settings == null || settings.gateway() == null || !settings.gateway().isProvider()) {
        return true;
      }
      boolean keyed =
          settings.password() == null
              || !settings.password().isEmpty()
              || isMissing("password", context);
      boolean placed =
          settings.gateway() != SmsGateway.GENERIC
              || settings.url() != null
              || isMissing("url", context);
      return keyed && placed;
    }

    private static boolean isMissing(String setting, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode(setting)
          .addConstraintViolation();
      return false;
    }
  }
}
