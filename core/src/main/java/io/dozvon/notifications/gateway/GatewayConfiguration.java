package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Carrier;
import io.dozvon.notifications.SmsSettings;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses who takes texts along.
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {
  @Bean
  Carrier textCarrier(SmsSettings settings) {
    return switch (settings.gateway()) {
      case NONE -> new NoGateway();
      case SHOW -> new ShowGateway();
      case SMSC -> new TextGateway(new Smsc(settings.receiptsSecret()), settings);
      case SMS_RU -> new TextGateway(new SmsRu(settings.password()), settings);
      case GENERIC -> new TextGateway(generic(settings), settings);
    };
  }

  private static Provider generic(SmsSettings settings) {
    return new Generic(
        Objects.requireNonNull(settings.url()).toString(),
        settings.idempotent(),
        settings.messageId(),
        settings.receiptsSecret());
  }
}
