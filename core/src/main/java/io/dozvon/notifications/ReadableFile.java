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
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that is there and can be read.
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableFile.Check.class)
@interface ReadableFile {
  String message() default "a file that can be read";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks at the file.
  final class Check implements ConstraintValidator<ReadableFile, Path> {
    @Override
    public boolean isValid(@Nullable Path file, ConstraintValidatorContext context) {
      return file == null || (Files.isRegularFile(file) && Files.isReadable(file));
    }
  }
}
