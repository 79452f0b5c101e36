package io.dozvon.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  CodeSettings.class,
  PasswordSettings.class,
  SessionSettings.class,
  SignInSettings.class,
  StaffSignInSettings.class
})
class AccessConfiguration {}
