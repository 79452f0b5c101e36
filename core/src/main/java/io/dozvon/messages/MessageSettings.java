package io.dozvon.messages;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What may be written in a consultation, and what becomes of images (R10).
///
/// @param longest a text may be, in characters
/// @param mostAMinute how many messages one side may send within a minute
/// @param mostImages how many images there may be in one conversation
/// @param largestImage an uploaded file may be; the web server must let as much pass
///   (`spring.servlet.multipart`)
/// @param mostPixels an uploaded picture may have, width times height; a picture that has more is
///   not even looked at, whatever its file's size
/// @param longSide of an image as it is kept, in pixels; larger ones are scaled down
/// @param thumbnailSide the long side of the small picture in a conversation, in pixels
/// @param decodedAtOnce how many images one node works on at a time; each may take some 200 MB
///   while it does
/// @param decodingWait how long an image waits for its turn before the sender is asked to try again
@Validated
@ConfigurationProperties("dozvon.messages")
public record MessageSettings(
    @Min(1) @Max(Content.Text.MOST) @DefaultValue("4000") int longest,
    @Min(1) @DefaultValue("60") int mostAMinute,
    @Min(0) @DefaultValue("100") int mostImages,
    @NotNull @DefaultValue("20MB") DataSize largestImage,
    @Min(1_000_000) @DefaultValue("50000000") long mostPixels,
    @Min(320) @Max(8_000) @DefaultValue("2560") int longSide,
    @Min(64) @Max(1_000) @DefaultValue("480") int thumbnailSide,
    @Min(1) @DefaultValue("2") int decodedAtOnce,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("20s") Duration decodingWait) {}
