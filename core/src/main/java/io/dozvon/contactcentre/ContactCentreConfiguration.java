package io.dozvon.contactcentre;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LineSettings.class, DeskSettings.class, FigureSettings.class})
class ContactCentreConfiguration {}
