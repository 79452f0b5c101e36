package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.NoticeState;
import io.dozvon.notifications.Notifications;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.MalformedParameter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class ReportsApi {
  private final Notifications notifications;

  ReportsApi(Notifications notifications) {
    this.notifications = notifications;
  }

  /// Reports to organisations (R17), the newest first.
  @GetMapping("/reports")
  @BadRequest
  List<ReportJson> reports(
      @Parameter(description = "Only those in this state, e.g. `dead-letter`.") @RequestParam
          Optional<String> state,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return notifications.reports(state.map(ReportsApi::state), limit, admin).stream()
        .map(ReportJson::of)
        .toList();
  }

  /// Tries a report that was given up again.
  @PostMapping("/reports/{id}/retry")
  @BadRequest
  @NotFound
  @Conflict
  ReportJson retry(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return ReportJson.of(unlessRefused(notifications.retryReport(new NoticeId(id), admin)));
  }

  private static NoticeState state(String name) {
    try {
      return Wire.read(NoticeState.class, name);
    } catch (IllegalArgumentException e) {
      throw new MalformedParameter("state", "report-state-unknown");
    }
  }
}
