package io.dozvon.web.admin;

import io.dozvon.verification.Checklist;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/// What an agent asks before a caller is taken for somebody.
record ChecklistJson(
    @Schema(description = "How many points it takes.", example = "6") @Min(1) @Max(100)
        int required,
    @Schema(
            description = "How many of these must come from what the sponsor's list says.",
            example = "4")
        @Min(0)
        @Max(100)
        int ofList,
    @NotEmpty @Valid List<ChecklistItemJson> items) {
  static ChecklistJson of(Checklist checklist) {
    return new ChecklistJson(
        checklist.required(),
        checklist.ofList(),
        checklist.items().stream().map(ChecklistItemJson::of).toList());
  }

  Checklist checklist() {
    return new Checklist(items.stream().map(ChecklistItemJson::asked).toList(), required, ofList);
  }
}
