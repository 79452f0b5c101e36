package io.dozvon.presence;

import io.dozvon.presence.DeviceFindings.LinkSpeed;
import io.dozvon.presence.DeviceFindings.PictureSize;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What a patient's devices should be able to do (R9).
///
/// @param longSide pixels of the camera's picture along its longer side
/// @param shortSide pixels along its shorter side; a phone held upright turns the picture
/// @param kbit kilobits a second between the browser and this service, in each direction
/// @param perHour how many checks of one patient are stored within an hour
@Validated
@ConfigurationProperties("dozvon.device-check")
public record DeviceCheckSettings(
    @Min(1) @DefaultValue("1024") int longSide,
    @Min(1) @DefaultValue("720") int shortSide,
    @Min(1) @DefaultValue("1000") int kbit,
    @Min(1) @DefaultValue("30") int perHour) {
  public boolean isEnough(PictureSize size) {
    return Math.max(size.width(), size.height()) >= longSide
        && Math.min(size.width(), size.height()) >= shortSide;
  }

  public boolean isEnough(LinkSpeed link) {
    return link.slowerKbit() >= kbit;
  }
}
