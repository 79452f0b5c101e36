package io.dozvon.web.security;

import io.dozvon.vocabulary.LongEnough;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may use the admin API.
///
/// @param tokens one for each user or machine; without any the API refuses everybody
/// @param tokenFile where one more token, made up at each start, is left for the user who started
///   the service on this machine; left out means that there is none
@Validated
@ConfigurationProperties("dozvon.admin")
public record AdminSettings(@DefaultValue List<@Valid Token> tokens, @Nullable Path tokenFile) {

  /// One bearer token (RFC 6750).
  ///
  /// @param name who holds it; written to the audit trail
  /// @param token at least 16 characters, better 32 random bytes in hex
  public record Token(
      @NotBlank @Pattern(regexp = "[A-Za-z0-9._@-]{1,64}") String name,
      @NotNull @LongEnough(atLeast = 16) Secret token) {}
}
