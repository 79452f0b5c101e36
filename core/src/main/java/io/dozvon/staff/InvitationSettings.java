package io.dozvon.staff;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Invitations by which staff get their way in.
///
/// @param validFor how long a link can be used
/// @param stepFor how long somebody may take, once they have shown their password, until all is
///   done; afterwards they are asked for it again
@Validated
@ConfigurationProperties("dozvon.invitations")
public record InvitationSettings(
    @NotNull @DurationMin(minutes = 1) @DefaultValue("3d") Duration validFor,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1h") Duration stepFor) {}
