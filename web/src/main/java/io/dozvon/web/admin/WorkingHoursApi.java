package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.scheduling.HoursOutcome;
import io.dozvon.scheduling.HoursRefusal;
import io.dozvon.scheduling.WorkingHours;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.web.problems.RefusedWish;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@AdminApi
class WorkingHoursApi {
  private final WorkingHours hours;

  WorkingHoursApi(WorkingHours hours) {
    this.hours = hours;
  }

  /// A week to work by, in place of what held then. What becomes of patients who are booked outside
  /// of it is for the doctor to decide: if there are any, it is refused.
  @PostMapping("/doctors/{id}/working-weeks")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  void work(
      @PathVariable UUID id,
      @Valid @RequestBody NewWorkingWeekJson week,
      @AuthenticationPrincipal Actor.Admin admin) {
    HoursOutcome outcome =
        unlessRefused(hours.change(new DoctorId(id), week.change(), Map.of(), admin));
    if (outcome instanceof HoursOutcome.Undecided) {
      throw new RefusedWish(new HoursRefusal.PatientsBooked());
    }
  }
}
