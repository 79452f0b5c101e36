package io.dozvon.notifications;

import io.dozvon.vocabulary.LongEnough;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Which organisations are told what, and how (R17).
///
/// @param recipients the programme's customer, the contractor, whoever else must know
/// @param validFor how long delivery is tried, and the payload kept
/// @param connectTimeout how long connecting may take
/// @param answerTimeout how long the answer may take
/// @param attempts how many requests are made for one report to one organisation
/// @param backoff the pause after the first attempt, twice as long after each further one
/// @param longestBackoff the longest pause
/// @param signatureAge how old the signature of an acknowledgement may be, or how far ahead its
///   clock
@Validated
@ConfigurationProperties("dozvon.reports")
public record ReportSettings(
    @NotNull @NamedOnce @DefaultValue List<@Valid Recipient> recipients,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("30d") Duration validFor,
    @NotNull @DurationMin(millis = 100) @DefaultValue("3s") Duration connectTimeout,
    @NotNull @DurationMin(millis = 100) @DefaultValue("15s") Duration answerTimeout,
    @Min(1) @Max(1000) @DefaultValue("500") int attempts,
    @NotNull @DurationMin(millis = 100) @DefaultValue("10s") Duration backoff,
    @NotNull @DurationMin(millis = 100) @DefaultValue("2h") Duration longestBackoff,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("5m") Duration signatureAge) {

  /// One organisation.
  ///
  /// @param name lower-case letters, digits, hyphens
  /// @param uri its web hook, by `https:` unless it is on this machine
  /// @param secret signs what we send and what it answers, at least 16 characters
  /// @param kinds the kinds of reports it is told; left out, all
  /// @param sponsors whose programmes it is told of, as the programmes name them: a sponsor learns
  ///   of the people on its own lists and of nobody else. Left out, it is told of every patient, as
  ///   the contractor must be
  public record Recipient(
      @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String name,
      @NotNull @Confidential URI uri,
      @NotNull @LongEnough(atLeast = 16) Secret secret,
      @NotNull @DefaultValue Set<String> kinds,
      @NotNull @DefaultValue Set<@NotBlank String> sponsors) {
    boolean wants(Report report) {
      return (kinds.isEmpty() || kinds.contains(report.kind()))
          && (sponsors.isEmpty() || report.sponsors().stream().anyMatch(this::isToldOf));
    }

    private boolean isToldOf(String sponsor) {
      return sponsors.stream().anyMatch(sponsor.strip()::equalsIgnoreCase);
    }
  }

  public Optional<Recipient> named(String name) {
    return recipients.stream().filter(recipient -> recipient.name().equals(name)).findFirst();
  }

  public Retries retries() {
    return new Retries(attempts, backoff, longestBackoff);
  }
}
