package io.dozvon.consultations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Third parties in a consultation: interpreter, colleague, relative.
///
/// @param consent what it takes for a guest to join: `ask`, the patient agrees in the cabinet, or
///   orally if they talk by phone; `tell`, the cabinet tells them and they may refuse (323-FZ, art.
///   13: what is said in a consultation is told to others with the patient's consent)
/// @param most how many may take part in one consultation at a time
/// @param linkValid how long a link may wait for its first use
/// @param address where guests reach this service, for links in text messages, e.g.
///   `https://clinic.example`; if empty, where the doctor who sends one reaches it
@Validated
@ConfigurationProperties("dozvon.consultation.guests")
public record GuestSettings(
    @NotNull @DefaultValue("ask") Asking consent,
    @Min(0) @Max(2) @DefaultValue("2") int most,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("30m") Duration linkValid,
    Optional<URI> address) {
  public enum Asking {
    ASK,
    TELL
  }
}
