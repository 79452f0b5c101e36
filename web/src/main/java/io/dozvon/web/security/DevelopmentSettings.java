package io.dozvon.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Helps for trying the service out. Never to be used with real patients.
///
/// @param signIn whether anybody may sign in as anybody at `/dev/sign-in`
@ConfigurationProperties("dozvon.development")
public record DevelopmentSettings(@DefaultValue("false") boolean signIn) {}
