package io.dozvon.programmes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProgrammeSettings.class, ContactCentreSettings.class})
class ProgrammeConfiguration {}
