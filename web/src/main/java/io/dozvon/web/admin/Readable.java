package io.dozvon.web.admin;

import io.dozvon.callbacks.CancelReason;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.dialling.Correction.Said;
import io.dozvon.programmes.QuotaPeriod;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.verification.Item;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The text, if there is one, can be read as what it stands for.
@Constraint(validatedBy = Readable.Reader.class)
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("AvoidCommonTypeNames")
@interface Readable {
  As value();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// What a text may stand for, and the stable id of the problem if it does not.
  enum As {
    PHONE("phone-malformed", text -> PhoneNumber.parse(text).isPresent()),
    DATE("date-malformed", text -> succeeds(() -> LocalDate.parse(text))),
    INSTANT("instant-malformed", text -> succeeds(() -> Instant.parse(text))),
    TIME_ZONE("time-zone-unknown", text -> succeeds(() -> ZoneId.of(text))),
    LANGUAGE("language-unknown", text -> Language.of(text).isPresent()),
    DESK_PHONE("desk-phone-malformed", text -> DeskPhone.parse(text).isPresent()),
    CONSENTS("consents-unknown", "on-paper"::equals),
    EXCHANGE("exchange-malformed", text -> succeeds(() -> new ExchangeName(text))),
    POLICY("policy-number-malformed", text -> PolicyNumber.parse(text).isPresent()),
    PERIOD("quota-period-unknown", text -> succeeds(() -> Wire.read(QuotaPeriod.class, text))),
    CORRECTION("correction-unknown", text -> succeeds(() -> Wire.read(Said.class, text))),
    WEEKDAY("weekday-unknown", text -> succeeds(() -> Wire.read(DayOfWeek.class, text))),
    TIME("time-malformed", text -> succeeds(() -> LocalTime.parse(text))),
    QUEUE("queue-name-malformed", QueueId::isName),
    STRATEGY("strategy-unknown", text -> succeeds(() -> Wire.read(Strategy.class, text))),
    OVERFLOW("overflow-malformed", text -> succeeds(() -> QueueWish.overflow(text))),
    MENU_KEY("menu-key-malformed", QueueWish::isKey),
    HANDSET("handset-unknown", text -> succeeds(() -> Wire.read(Handset.class, text))),
    PAUSE_REASON(
        "pause-reason-unknown", text -> succeeds(() -> Wire.read(PauseReason.class, text))),
    STAFF_ROLE("staff-role-unknown", text -> succeeds(() -> Wire.read(StaffRole.class, text))),
    LOCAL_TIME("local-time-malformed", text -> succeeds(() -> LocalDateTime.parse(text))),
    CALLBACK_CANCELLATION(
        "cancellation-unknown", text -> succeeds(() -> Wire.read(CancelReason.class, text))),
    CHECKLIST_ITEM("checklist-item-unknown", text -> succeeds(() -> Wire.read(Item.class, text))),
    ID("id-malformed", text -> succeeds(() -> UUID.fromString(text)));

    private final String problem;
    private final Predicate<String> test;

    As(String problem, Predicate<String> test) {
      this.problem = problem;
      this.test = test;
    }

    private static boolean succeeds(Runnable reading) {
      try {
        reading.run();
        return true;
      } catch (DateTimeException | IllegalArgumentException e) {
        return false;
      }
    }
  }

  /// Puts the problem's id in the place of a message.
  final class Reader implements ConstraintValidator<Readable, String> {
    private As as = As.ID;

    @Override
    public void initialize(Readable annotation) {
      as = annotation.value();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null || text.isBlank() || as.test.test(text.strip())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(as.problem).addConstraintViolation();
      return false;
    }
  }
}
