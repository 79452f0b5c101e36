package io.dozvon.web.live;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Open pages.
///
/// @param pagesPerPerson how many pages of one person this node keeps connected; opening another
///   disconnects the oldest
@Validated
@ConfigurationProperties("dozvon.live")
public record LiveSettings(@Min(1) @DefaultValue("20") int pagesPerPerson) {}
