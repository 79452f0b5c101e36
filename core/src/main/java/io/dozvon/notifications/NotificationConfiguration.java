package io.dozvon.notifications;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  NotificationSettings.class,
  SmsSettings.class,
  ReportSettings.class
})
class NotificationConfiguration {}
