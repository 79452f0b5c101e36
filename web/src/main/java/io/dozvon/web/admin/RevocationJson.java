package io.dozvon.web.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/// Why a key is not believed any more.
record RevocationJson(
    @Schema(description = "Up to 1000 characters.", example = "The laptop was stolen.") @NotBlank
        String reason) {}
