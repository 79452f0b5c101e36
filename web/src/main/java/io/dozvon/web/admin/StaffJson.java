package io.dozvon.web.admin;

import io.dozvon.access.Login;
import io.dozvon.staff.Invitation;
import io.dozvon.staff.Member;
import io.dozvon.staff.MemberStanding;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who works here, and their way in.
record StaffJson(
    UUID id,
    @Schema(allowableValues = {"doctor", "agent", "supervisor", "admin"}) String role,
    String familyName,
    String givenName,
    @Nullable String patronymic,
    String language,
    String timeZone,
    @Nullable String login,
    @Schema(description = "Whether they have added an authenticator.") boolean secondFactor,
    @Schema(description = "Until when their open invitation can be used.")
        @Nullable Instant invitedUntil,
    @Schema(description = "Since when they may not sign in.") @Nullable Instant disabledAt,
    Instant addedAt) {
  static StaffJson of(MemberStanding standing) {
    Member member = standing.member();
    return new StaffJson(
        member.person().value(),
        Wire.name(member.role()),
        member.name().family(),
        member.name().given(),
        member.name().patronymic().orElse(null),
        member.language().code(),
        member.timeZone().getId(),
        standing.login().map(Login::text).orElse(null),
        standing.secondFactor(),
        standing.invitation().map(Invitation::expiresAt).orElse(null),
        member.disabledAt().orElse(null),
        member.addedAt());
  }
}
