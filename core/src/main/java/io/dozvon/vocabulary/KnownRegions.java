package io.dozvon.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Regions that telephone numbers can belong to; with any other no number would ever be dialled.
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownRegions.Check.class)
public @interface KnownRegions {
  String message() default "ISO 3166-1 codes of countries, such as RU";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks for one that is not.
  final class Check implements ConstraintValidator<KnownRegions, Set<String>> {
    @Override
    public boolean isValid(@Nullable Set<String> regions, ConstraintValidatorContext context) {
      return regions == null || PhoneNumber.regions().containsAll(regions);
    }
  }
}
