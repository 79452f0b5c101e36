package io.dozvon.recordings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Whether what agents and callers of the 8-800 line say is kept. The exchange has to record it too
/// (`line.recorded` of its plan, which also has callers told); what it records while this is off is
/// deleted unheard.
///
/// @param enabled whether it is; needs `dozvon.recordings.key`, and a folder with every exchange
///   (`dozvon.exchanges[].recordings`)
/// @param keptFor how long a recording is kept before it is deleted
/// @param basis why it is recorded and kept so long, stored with each recording. Named by default
///   are 152-FZ, art. 6 part 1 item 5 and art. 5 part 7: what the contract with the caller needs,
///   here the proof of how somebody was identified, no longer than a complaint may come; the caller
///   is told before anything is said and goes on
@Validated
@ConfigurationProperties("dozvon.recordings.line")
public record LineRecordingSettings(
    @DefaultValue("false") boolean enabled,
    @NotNull @DurationMin(days = 1) @DefaultValue("180d") Duration keptFor,
    @NotBlank
        @DefaultValue(
            "152-ФЗ, ст. 6, ч. 1, п. 5 и ст. 5, ч. 7: подтверждение личности, на время, когда"
                + " может поступить жалоба")
        String basis) {}
