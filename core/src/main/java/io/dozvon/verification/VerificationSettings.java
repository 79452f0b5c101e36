package io.dozvon.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What callers are asked before they are taken for somebody, and how often it may go wrong (R5).
///
/// @param checklist what is asked where a programme has no checklist of its own: an item, its
///   weight, and `mandatory` if nothing makes up for it, e.g. `policy 3`. Items are `full-name`,
///   `birth-date`, `policy`, `sponsor`, `document`, `code-word` and `code`
/// @param required how many points it takes
/// @param ofList how many of these must come from what the sponsor's list says: what patients set
///   for themselves shows whose account it is and not who they are
/// @param triesPerItem how many answers to one item are compared in one check
/// @param failures how many checks of a record may fail within `failures-within` before it is
///   locked
/// @param failuresWithin the time for `failures`
/// @param lockedFor how long nobody is verified as a record that was locked; the cabinet stays open
/// @param patientsPerCall how many patients may be tried in one call
/// @param patientsPerNumber how many patients may be tried from one number within a day
/// @param searchesPerCall how many searches one call may take
/// @param searchesAnHour how many searches one agent may make within an hour
/// @param shown how many of each kind a search shows at most
/// @param openFor after which time a check that nobody ended is over
@Validated
@ConfigurationProperties("dozvon.verification")
public record VerificationSettings(
    @NotEmpty
        @DefaultValue({
          "full-name 1 mandatory",
          "birth-date 1 mandatory",
          "policy 3",
          "sponsor 1",
          "document 2",
          "code-word 2",
          "code 3"
        })
        List<@Valid ChecklistItem> checklist,
    @Min(1) @Max(100) @DefaultValue("6") int required,
    @Min(0) @Max(100) @DefaultValue("4") int ofList,
    @Min(1) @Max(10) @DefaultValue("2") int triesPerItem,
    @Min(1) @Max(100) @DefaultValue("3") int failures,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("24h") Duration failuresWithin,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1h") Duration lockedFor,
    @Min(1) @DefaultValue("3") int patientsPerCall,
    @Min(1) @DefaultValue("5") int patientsPerNumber,
    @Min(1) @DefaultValue("10") int searchesPerCall,
    @Min(1) @DefaultValue("60") int searchesAnHour,
    @Min(1) @Max(50) @DefaultValue("10") int shown,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("30m") Duration openFor) {
  Checklist usual() {
    return new Checklist(checklist, required, ofList);
  }
}
