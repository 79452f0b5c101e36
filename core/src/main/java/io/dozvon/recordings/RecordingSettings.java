package io.dozvon.recordings;

import io.dozvon.vocabulary.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Whether conversations may be recorded, and what becomes of the recordings.
///
/// @param enabled whether they may; needs a key here, and a folder with every exchange
///   (`dozvon.exchanges[].recordings`)
/// @param automatic whether every patient is asked as soon as both sides talk, once a consultation
///   unless they said no; otherwise the doctor asks
/// @param key 32 random bytes in Base64 (`openssl rand -base64 32`): the master key that recordings
///   are encrypted with. Who loses it loses them
/// @param formerKeys keys that were used before, for recordings that are still encrypted with them
/// @param answerWithin how long the patient has to answer; silence is a no
/// @param longest how long one recording may last
/// @param keptFor how long a recording is kept before it is deleted
/// @param basis why it is kept so long, stored with each recording and shown to the patient. Named
///   by default is 152-FZ, art. 5 part 7: no longer than the purpose needs, here complaints that
///   may be brought within half a year
@Validated
@ConfigurationProperties("dozvon.recordings")
public record RecordingSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("false") boolean automatic,
    @NotNull @DefaultValue("") Secret key,
    @NotNull @DefaultValue List<Secret> formerKeys,
    @NotNull @DurationMin(seconds = 5) @DefaultValue("30s") Duration answerWithin,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("60m") Duration longest,
    @NotNull @DurationMin(days = 1) @DefaultValue("180d") Duration keptFor,
    @NotBlank @DefaultValue("152-ФЗ, ст. 5, ч. 7: на время, когда может поступить жалоба")
        String basis) {}
