package io.dozvon.records;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When a doctor has to say why they open a patient's record. Access to medical records is limited
/// to those who take part in the treatment (323-FZ, article 13).
///
/// @param freeFor how long after the end of their consultation a doctor needs no other reason than
///   that consultation; as long as it takes to write the conclusion
/// @param openFor how long a reason that was given lasts
/// @param colleagues whether a doctor may read what other doctors concluded and wrote: with a
///   reason, or never
@Validated
@ConfigurationProperties("dozvon.records")
public record RecordSettings(
    @NotNull @DurationMin @DefaultValue("24h") Duration freeFor,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("30m") Duration openFor,
    @NotNull @DefaultValue("with-reason") Colleagues colleagues) {

  /// Whether other doctors' words may be read.
  public enum Colleagues {
    WITH_REASON,
    NEVER
  }
}
