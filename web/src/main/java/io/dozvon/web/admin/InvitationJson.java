package io.dozvon.web.admin;

import io.dozvon.staff.Issued;
import io.dozvon.staff.Member;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation that was just made.
///
/// @param id of the member of staff
record InvitationJson(
    UUID id,
    @Schema(allowableValues = {"doctor", "agent", "supervisor", "admin"}) String role,
    String familyName,
    String givenName,
    @Nullable String patronymic,
    @Schema(
            description = "What the link leads to.",
            allowableValues = {"welcome", "password", "second-factor"})
        String purpose,
    @Schema(description = "To be handed to them; cannot be read again.") String link,
    Instant expiresAt) {
  static InvitationJson of(Issued issued, String link) {
    Member member = issued.member();
    return new InvitationJson(
        member.person().value(),
        Wire.name(member.role()),
        member.name().family(),
        member.name().given(),
        member.name().patronymic().orElse(null),
        Wire.name(issued.invitation().purpose()),
        link,
        issued.invitation().expiresAt());
  }
}
