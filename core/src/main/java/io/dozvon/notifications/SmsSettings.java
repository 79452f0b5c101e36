package io.dozvon.notifications;

import io.dozvon.vocabulary.LongEnough;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who sends the text messages.
///
/// @param gateway `none`: nobody, texts are recorded as not sent; `show`: nobody, texts are kept
///   and shown at `/dev/messages`; or a provider: `smsc`, `sms-ru`, or `generic` for any other
/// @param url where the provider is; left out, its own address, `generic` cannot do without it
/// @param template a file that shapes the request in place of the provider's own
/// @param sender the sender's name, as agreed with the provider and the carriers; empty, theirs
/// @param login of the account; empty where a key alone is enough
/// @param password of the account, or its API key; no provider can do without it
/// @param receiptsSecret what the provider proves itself with when it tells whether a text arrived,
///   at least 16 characters; empty, no receipts are taken; `sms-ru` signs with its API key instead
/// @param idempotent whether a `generic` provider knows a message by our id when it gets it twice
/// @param messageId where a `generic` provider's JSON answer has its id of the message (RFC 6901)
/// @param connectTimeout how long connecting may take
/// @param answerTimeout how long the answer may take
/// @param attempts how many requests are made for a text that is certainly not with the provider
///   yet
/// @param backoff the pause after the first attempt, twice as long after each further one
/// @param longestBackoff the longest pause
@Validated
@ProviderIsComplete
@ConfigurationProperties("dozvon.sms")
public record SmsSettings(
    @NotNull @DefaultValue("none") SmsGateway gateway,
    @Nullable URI url,
    @Nullable @ReadableFile Path template,
    @NotNull @Pattern(regexp = "[ -~А-Яа-яЁё]{0,20}") @DefaultValue("") String sender,
    @NotNull @DefaultValue("") String login,
    @NotNull @DefaultValue("") Secret password,
    @NotNull @LongEnough(atLeast = 16, orEmpty = true) @DefaultValue("") Secret receiptsSecret,
    @DefaultValue("false") boolean idempotent,
    @NotNull @Pattern(regexp = "(/[^/]+)+") @DefaultValue("/id") String messageId,
    @NotNull @DurationMin(millis = 100) @DefaultValue("3s") Duration connectTimeout,
    @NotNull @DurationMin(millis = 100) @DefaultValue("15s") Duration answerTimeout,
    @Min(1) @Max(50) @DefaultValue("6") int attempts,
    @NotNull @DurationMin(millis = 100) @DefaultValue("5s") Duration backoff,
    @NotNull @DurationMin(millis = 100) @DefaultValue("5m") Duration longestBackoff) {

  public Retries retries() {
    return new Retries(attempts, backoff, longestBackoff);
  }
}
