package io.dozvon.patients;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  ConsentSettings.class,
  ProfileSettings.class,
  RegistrationSettings.class
})
class PatientConfiguration {}
