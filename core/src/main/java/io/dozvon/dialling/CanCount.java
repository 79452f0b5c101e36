package io.dozvon.dialling;

import io.dozvon.telephony.Disposition;
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

/// Dispositions that can be the called side's doing; others never count, whatever is set.
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CanCount.Check.class)
@interface CanCount {
  String message() default
      "some of busy, no-answer, declined, unreachable, invalid-number, machine, not-confirmed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks for one that is not.
  final class Check implements ConstraintValidator<CanCount, Set<Disposition>> {
    private static final Set<Disposition> CALLED_SIDES =
        Set.of(
            Disposition.BUSY,
            Disposition.NO_ANSWER,
            Disposition.DECLINED,
            Disposition.UNREACHABLE,
            Disposition.INVALID_NUMBER,
            Disposition.MACHINE,
            Disposition.NOT_CONFIRMED);

    @Override
    public boolean isValid(@Nullable Set<Disposition> counted, ConstraintValidatorContext context) {
      return counted == null || CALLED_SIDES.containsAll(counted);
    }
  }
}
