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
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An address to which personal data may be sent: nobody on the way can read it.
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Confidential.Check.class)
@interface Confidential {
  String message() default "an https: address, or one of this machine";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks at the scheme, and at the host without asking anybody for its address.
  final class Check implements ConstraintValidator<Confidential, URI> {
    @Override
    public boolean isValid(@Nullable URI uri, ConstraintValidatorContext context) {
      return uri == null
          || (uri.getHost() != null
              && ("https".equalsIgnoreCase(uri.getScheme())
                  || ("http".equalsIgnoreCase(uri.getScheme()) && isThisMachine(uri.getHost()))));
    }

    private static boolean isThisMachine(String host) {
      return host.equalsIgnoreCase("localhost") || isLoopback(host);
    }

    private static boolean isLoopback(String literal) {
      try {
        return InetAddress.ofLiteral(literal.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
