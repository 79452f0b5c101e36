package io.dozvon.patients;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The documents that patients agree to.
///
/// @param folder where they are, as a Spring resource location such as `file:/etc/dozvon/consents`:
///   `personal-data`, `disclosure` and `intervention` within it hold `<version>.<language>.txt`,
///   e.g. `2026-11-01.ru.txt`; the first line of each is its title, empty lines part its paragraphs
@Validated
@ConfigurationProperties("dozvon.consents")
public record ConsentSettings(@NotBlank @DefaultValue("classpath:consents") String folder) {}
