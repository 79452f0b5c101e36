package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.notifications.CodeFor;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Where texts are shown and not sent, whoever tries the service out sees them on a page.
class ShownMessagesTest extends RunningService {
  private final Notifications notifications;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ShownMessagesTest(
      @Autowired Notifications notifications,
      @Autowired TransactionTemplate transaction,
      @Autowired Clock clock) {
    this.notifications = notifications;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Test
  void aCodeThatWouldHaveBeenSentIsOnThePageWithItsNumber() {
    transaction.executeWithoutResult(_ ->
        notifications.text(
            new TextMessage.ConfirmationCode("482913", 10, CodeFor.REGISTRATION),
            new PhoneNumber("+79000000777"),
            Language.RUSSIAN,
            clock.instant().plusSeconds(600)));

    Http.Reply page = http.get("/dev/messages", "Accept-Language", "en");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("482913", "+79000000777", "delivered");
    assertThat(http.get("/dev/messages", "Accept-Language", "ru").text()).contains("доставлено");
  }

  @Test
  void thePageIsFoundFromTheStart() {
    assertThat(http.get("/").text()).contains("/dev/messages");
    assertThat(http.get("/dev/sign-in").text()).contains("/dev/messages");
  }

  @Test
  void theApiSaysHowAMessageCanBeRefused() {
    assertThat(
            http.get("/api/openapi")
                .json()
                .at("/paths/~1api~1admin~1v1~1messages~1{id}~1retry/post/responses/409/description")
                .asString())
        .contains("message-not-given-up", "message-expired");
  }
}
