package io.dozvon.web.admin;

import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is to be different of a queue; what is left out stays as it is.
record QueueWishJson(
    @Schema(example = "Запись к врачу") @Nullable @Size(max = 100) String nameRu,
    @Schema(example = "Appointments") @Nullable @Size(max = 100) String nameEn,
    @Schema(
            allowableValues = {
              "ringall",
              "leastrecent",
              "fewestcalls",
              "random",
              "rrmemory",
              "linear"
            })
        @Nullable
        @Readable(As.STRATEGY)
        String strategy,
    @Nullable Integer weight,
    @Nullable Integer ringSeconds,
    @Nullable Integer wrapUpSeconds,
    @Nullable Integer maxWaitSeconds,
    @Schema(description = "0 for any number.") @Nullable Integer maxCallers,
    @Schema(description = "0 for never.") @Nullable Integer announceSeconds,
    @Nullable Integer serviceLevelSeconds,
    @Nullable Integer serviceLevelPercent,
    @Schema(description = "0 for never.") @Nullable Integer offerCallbackSeconds,
    @Schema(description = "callback, goodbye, or queue: and the id of a queue.")
        @Nullable
        @Readable(As.OVERFLOW)
        String overflow,
    @Schema(description = "Of the menu, 1 to 9; none for no key.") @Nullable @Readable(As.MENU_KEY)
        String key,
    @Schema(description = "true to have those come here who press nothing.")
        @Nullable Boolean usual,
    @Schema(
            description =
                "Of the queue that was looked at; it is not changed if it is another by now.")
        @Nullable Integer version)
    implements QueueWish {}
