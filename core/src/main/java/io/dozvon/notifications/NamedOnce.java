package io.dozvon.notifications;

import io.dozvon.notifications.ReportSettings.Recipient;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// No two organisations have one name.
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamedOnce.Check.class)
@interface NamedOnce {
  String message() default "a name of its own for each";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Compares the names.
  final class Check implements ConstraintValidator<NamedOnce, List<?>> {
    @Override
    public boolean isValid(@Nullable List<?> recipients, ConstraintValidatorContext context) {
      return recipients == null
          || recipients.stream().map(Recipient.class::cast).map(Recipient::name).distinct().count()
              == recipients.size();
    }
  }
}
