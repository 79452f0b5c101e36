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
import org.jspecify.annotations.Nullable;

/// A secret that cannot be guessed by trying.
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LongEnough.Check.class)
public @interface LongEnough {
  /// In characters.
  int atLeast();

  /// Whether it may also be left empty.
  boolean orEmpty() default false;

  String message() default "at least {atLeast} characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Measures a secret.
  final class Check implements ConstraintValidator<LongEnough, Secret> {
    private int atLeast;
    private boolean orEmpty;

    @Override
    public void initialize(LongEnough rule) {
      atLeast = rule.atLeast();
      orEmpty = rule.orEmpty();
    }

    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
      return secret == null || (orEmpty && secret.isEmpty()) || secret.reveal().length() >= atLeast;
    }
  }
}
