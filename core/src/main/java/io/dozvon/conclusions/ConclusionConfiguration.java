package io.dozvon.conclusions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConclusionSettings.class)
class ConclusionConfiguration {}
