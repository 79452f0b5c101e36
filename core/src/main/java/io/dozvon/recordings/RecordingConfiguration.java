package io.dozvon.recordings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RecordingSettings.class, LineRecordingSettings.class})
class RecordingConfiguration {}
