package io.dozvon.web.booking;

import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.AppointmentState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// An appointment for the patient's own calendar (RFC 5545). Other people see calendars too, so it
/// names no doctor and no speciality. Times are in UTC: the calendar shows its owner's.
@Component
class CalendarFile {
  static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final Duration ALARM_BEFORE = Duration.ofMinutes(-15);

  /// In characters. A line has at most 75 octets, and a Cyrillic letter has two.
  private static final int FOLDED_AT = 36;

  private final MessageSource messages;
  private final Clock clock;

  CalendarFile(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /// @param link to the appointment's page
  String of(Appointment appointment, String link, Locale locale) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Dozvon//Booking//" + locale.getLanguage()));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(event(appointment, link, locale));
    return written(calendar);
  }

  private VEvent event(Appointment appointment, String link, Locale locale) {
    String summary = text("booking.file.summary", locale);
    VEvent event = new VEvent(false);
    event.add(new Uid(appointment.consultation() + "@dozvon"));
    event.add(new DtStamp(clock.instant()));
    event.add(new DtStart<>(appointment.slot().start()));
    event.add(new DtEnd<>(appointment.slot().end()));
    event.add(new Sequence(appointment.moves()));
    event.add(new Summary(summary));
    event.add(new Description(text("booking.file.description", locale, link)));
    event.add(new Url(URI.create(link)));
    event.add(ImmutableClazz.PRIVATE);
    event.add(status(appointment.state()));
    event.add(alarm(summary));
    return event;
  }

  private static Status status(AppointmentState state) {
    return switch (state) {
      case BOOKED, OVER -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  private static VAlarm alarm(String text) {
    VAlarm alarm = new VAlarm(ALARM_BEFORE);
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Description(text));
    return alarm;
  }

  private String text(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  private static String written(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(true, FOLDED_AT).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
