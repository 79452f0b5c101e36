package io.dozvon.staff;

import io.dozvon.access.Login;
import java.util.Optional;

/// A member of staff and their way in.
///
/// @param secondFactor whether they have added an authenticator
/// @param invitation the one that is open
public record MemberStanding(
    Member member, Optional<Login> login, boolean secondFactor, Optional<Invitation> invitation) {}
