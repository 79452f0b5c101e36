package io.dozvon.web.development;

import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeState;
import io.dozvon.notifications.Notifications;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the texts that would have been sent, numbers and codes included. Exists only where none is
/// sent (`dozvon.sms.gateway=show`) and anybody may be anybody.
@Controller
@ConditionalOnBooleanProperty("dozvon.development.sign-in")
@ConditionalOnProperty(name = "dozvon.sms.gateway", havingValue = "show")
class DevelopmentMessages {
  private static final int SHOWN = 50;
  private static final Actor.Admin DEVELOPER = new Actor.Admin("development-messages");

  /// In the time zone of the machine.
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("dd.MM. HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Notifications notifications;

  DevelopmentMessages(Notifications notifications) {
    this.notifications = notifications;
  }

  @GetMapping("/dev/messages")
  String messages(Model model) {
    model.addAttribute(
        "messages", notifications.shown(SHOWN, DEVELOPER).stream().map(Shown::of).toList());
    return "development-messages";
  }

  /// One message as the page shows it.
  record Shown(Instant at, String clock, String to, String text, String state) {
    private static Shown of(Notice notice) {
      Instant at = notice.facts().createdAt();
      return new Shown(
          at,
          CLOCK.format(at),
          notice.facts().recipient(),
          notice.body().orElse(""),
          Wire.name(NoticeState.of(notice.delivery())));
    }
  }
}
