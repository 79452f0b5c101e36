package io.dozvon.web.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How often one may ask within a minute; each node counts for itself. An address is an IPv4
/// address or an IPv6 /64 network; an IPv6 /48 counts as eight of them.
///
/// @param signIns attempts to sign in, from one address, in browsers that nobody has signed in with
///   before
/// @param strangers what else people do who have not signed in, from one address
/// @param adminFailures requests without a valid token, from one address
/// @param actions what one signed-in person does on their pages, all tabs together
/// @param measurements transfers by which one patient measures their link to this service, and the
///   results they store; a whole check takes ten, of three megabytes together
/// @param webHooks what providers and organisations tell us, from one address
@Validated
@ConfigurationProperties("dozvon.limits")
public record LimitSettings(
    @Min(1) @DefaultValue("60") int signIns,
    @Min(1) @DefaultValue("120") int strangers,
    @Min(1) @DefaultValue("20") int adminFailures,
    @Min(1) @DefaultValue("120") int actions,
    @Min(1) @DefaultValue("60") int measurements,
    @Min(1) @DefaultValue("600") int webHooks) {}
