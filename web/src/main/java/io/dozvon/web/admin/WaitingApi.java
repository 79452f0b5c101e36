package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.scheduling.DutyShifts;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@AdminApi
class WaitingApi {
  private final WaitingRoom room;
  private final DutyShifts shifts;

  WaitingApi(WaitingRoom room, DutyShifts shifts) {
    this.room = room;
    this.shifts = shifts;
  }

  /// Those in front first.
  @GetMapping("/waiting")
  List<PlaceJson> waiting(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return PlaceJson.all(room.list(limit, admin));
  }

  /// Asks for the duty doctor on a patient's behalf.
  @PostMapping("/waiting")
  @ResponseStatus(HttpStatus.CREATED)
  @BadRequest
  @NotFound
  @Conflict
  PlaceIdJson join(
      @Valid @RequestBody NewPlaceJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    return PlaceIdJson.of(unlessRefused(room.join(wish.patient(), wish.said(), admin)));
  }

  /// Takes a patient out of the line: nothing is taken from their quota.
  @PostMapping("/waiting/{id}/cancel")
  @BadRequest
  @NotFound
  @Conflict
  PlaceIdJson cancel(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return PlaceIdJson.of(unlessRefused(room.cancel(new ConsultationId(id), admin)));
  }

  @PostMapping("/doctors/{id}/on-duty")
  @BadRequest
  @NotFound
  @Conflict
  DutyJson onDuty(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    DoctorId doctor = unlessRefused(shifts.onDuty(new DoctorId(id), admin));
    return DutyJson.of(doctor, shifts.since(doctor));
  }

  /// Whom the doctor took and did not call goes back to their place in the line.
  @PostMapping("/doctors/{id}/off-duty")
  @BadRequest
  @NotFound
  DutyJson offDuty(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    DoctorId doctor = unlessRefused(shifts.offDuty(new DoctorId(id), admin));
    return DutyJson.of(doctor, shifts.since(doctor));
  }
}
