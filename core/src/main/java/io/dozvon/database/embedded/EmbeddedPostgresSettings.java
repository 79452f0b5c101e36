package io.dozvon.database.embedded;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The PostgreSQL that the service starts itself when `spring.datasource.url` is empty.
///
/// @param folder where the data are kept from start to start; empty means
///   `$XDG_DATA_HOME/dozvon/postgres`, or `~/.local/share/dozvon/postgres`
/// @param programs where its programs are unpacked, shared by all instances; empty means
///   `$XDG_CACHE_HOME/dozvon/postgres`, or `~/.cache/dozvon/postgres`
/// @param port TCP port on 127.0.0.1; 0 means any free one, the same again at the next start if it
///   is still free
/// @param maxConnections how many sessions it allows
/// @param startWithin how long a start may take, recovery after a crash included
@Validated
@ConfigurationProperties("dozvon.postgres")
public record EmbeddedPostgresSettings(
    @NotNull @DefaultValue("") Path folder,
    @NotNull @DefaultValue("") Path programs,
    @Min(0) @Max(65535) @DefaultValue("0") int port,
    @Min(10) @Max(1000) @DefaultValue("60") int maxConnections,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("60s") Duration startWithin) {

  public EmbeddedPostgresSettings {
    folder = orDefault(folder, "XDG_DATA_HOME", ".local/share");
    programs = orDefault(programs, "XDG_CACHE_HOME", ".cache");
  }

  /// See the XDG Base Directory Specification. Spring binds an empty text to no path at all.
  private static Path orDefault(@Nullable Path set, String variable, String belowHome) {
    if (set != null && !set.toString().isEmpty()) {
      return set.toAbsolutePath().normalize();
    }
    return Optional.ofNullable(System.getenv(variable))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), belowHome))
        .resolve("dozvon/postgres");
  }
}
