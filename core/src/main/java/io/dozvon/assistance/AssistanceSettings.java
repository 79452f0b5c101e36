package io.dozvon.assistance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What helps agents with their callers.
///
/// @param longestNote an agent's note of a call may be, in characters
/// @param earlierCalls how many earlier calls of a number are shown when it calls again
/// @param found how many knowledge notes a search shows at most
@Validated
@ConfigurationProperties("dozvon.assistance")
public record AssistanceSettings(
    @Min(1) @Max(CallNote.LONGEST) @DefaultValue("4000") int longestNote,
    @Min(0) @Max(50) @DefaultValue("5") int earlierCalls,
    @Min(1) @Max(100) @DefaultValue("10") int found) {}
