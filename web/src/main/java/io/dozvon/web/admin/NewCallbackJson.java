package io.dozvon.web.admin;

import io.dozvon.callbacks.CallbackWish;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom to call back.
record NewCallbackJson(
    @Schema(example = "identification") @NotBlank @Readable(As.QUEUE) String queue,
    @Schema(example = "+79161234567") @NotBlank @Readable(As.PHONE) String phone,
    @Schema(allowableValues = {"ru", "en"}) @Nullable @Readable(As.LANGUAGE) String language,
    @Schema(
            description = "When, as the clocks are where they are; as soon as can be if left out.",
            example = "2026-12-01T14:30")
        @Nullable
        @Readable(As.LOCAL_TIME)
        String at,
    @Schema(description = "Where they are; as their number tells if left out.")
        @Nullable
        @Readable(As.TIME_ZONE)
        String timeZone,
    @Nullable String note) {
  CallbackWish wish() {
    return new CallbackWish(
        new QueueId(queue.strip()),
        PhoneNumber.parse(phone).orElseThrow(),
        Optional.ofNullable(language).flatMap(Language::of).orElse(Language.RUSSIAN),
        Optional.ofNullable(at).map(LocalDateTime::parse),
        Optional.ofNullable(timeZone).map(ZoneId::of),
        Optional.ofNullable(note).map(String::strip).filter(it -> !it.isEmpty()),
        Optional.empty());
  }
}
