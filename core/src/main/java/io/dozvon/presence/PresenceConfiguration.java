package io.dozvon.presence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PresenceSettings.class, DeviceCheckSettings.class})
class PresenceConfiguration {}
