package io.dozvon.web.admin;

import jakarta.validation.constraints.NotNull;

/// Why somebody wants to listen, in their own words.
record ListeningReasonJson(@NotNull String reason) {}
