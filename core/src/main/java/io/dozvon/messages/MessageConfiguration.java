package io.dozvon.messages;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MessageSettings.class, PhraseSettings.class})
class MessageConfiguration {}
