package io.dozvon.consultations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  ConsultationSettings.class,
  GuestSettings.class,
  OutcomeSettings.class
})
class ConsultationConfiguration {}
