package io.dozvon.web.admin;

import io.dozvon.verification.ChecklistItem;
import io.dozvon.verification.Item;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/// One thing that callers are asked.
record ChecklistItemJson(
    @Schema(
            allowableValues = {
              "full-name",
              "birth-date",
              "policy",
              "sponsor",
              "document",
              "code-word",
              "code"
            })
        @NotBlank
        @Readable(As.CHECKLIST_ITEM)
        String item,
    @Schema(description = "How many points a right answer is.", example = "3") @Min(0) @Max(20)
        int weight,
    @Schema(description = "Whether nothing makes up for it.") boolean mandatory) {
  static ChecklistItemJson of(ChecklistItem item) {
    return new ChecklistItemJson(Wire.name(item.item()), item.weight(), item.mandatory());
  }

  ChecklistItem asked() {
    return new ChecklistItem(Wire.read(Item.class, item.strip()), weight, mandatory);
  }
}
