package io.dozvon.web.messages;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// A text that is sent.
///
/// @param id chosen by the page
record TextJson(@NotNull UUID id, @NotNull String text) {}
