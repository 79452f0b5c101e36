package io.dozvon.access;

import io.dozvon.vocabulary.KnownRegions;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Codes sent by text (R1). Each text costs money, and some carriers share it with whoever makes a
/// service send many ("SMS pumping").
///
/// @param validFor how long a code can be used
/// @param again how soon another one may be sent to the same number
/// @param perNumberAnHour texts to one number for one purpose; as many more in a browser that its
///   owner has signed in with
/// @param perNumberADay texts to one number for one purpose; as many more in a browser that its
///   owner has signed in with
/// @param perAddressAnHour texts asked for from one IPv4 address or IPv6 /64 network; eight times
///   as many from an IPv6 /48
/// @param perHour texts in all for one purpose
/// @param guesses how many wrong codes one number may be tried with for one purpose within
///   `guesses-within`, however many were sent
/// @param guessesWithin the time for `guesses`
/// @param guessesPerAddress how many wrong codes one IPv4 address or IPv6 /64 network may try
///   within `guesses-within`; an IPv6 /48 may try eight times as many
/// @param regions where the numbers may be that texts go to, as ISO 3166-1 codes
/// @param proofFor how long somebody who has confirmed their number may take for what they
///   confirmed it for
/// @param keptFor how long a code is kept, as its hash, after its time is over
@Validated
@ConfigurationProperties("dozvon.codes")
public record CodeSettings(
    @NotNull @DurationMin(minutes = 1) @DefaultValue("5m") Duration validFor,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("60s") Duration again,
    @Min(1) @DefaultValue("5") int perNumberAnHour,
    @Min(1) @DefaultValue("10") int perNumberADay,
    @Min(1) @DefaultValue("20") int perAddressAnHour,
    @Min(1) @DefaultValue("500") int perHour,
    @Min(1) @DefaultValue("5") int guesses,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1h") Duration guessesWithin,
    @Min(1) @DefaultValue("50") int guessesPerAddress,
    @NotEmpty @KnownRegions @DefaultValue("RU") Set<String> regions,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("15m") Duration proofFor,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1d") Duration keptFor) {}
