package io.dozvon.web.doctor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.CallStarted;
import io.dozvon.scheduling.Duty;
import io.dozvon.scheduling.DutyShifts;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.live.JoinJson;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the workplace's page does for a doctor on duty.
@RestController
@RequestMapping("/doctor")
class DutyActions {
  private final Duty duty;
  private final DutyShifts shifts;

  DutyActions(Duty duty, DutyShifts shifts) {
    this.duty = duty;
    this.shifts = shifts;
  }

  @PostMapping("/duty/on")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void onDuty(@AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(shifts.onDuty(doctor.id(), doctor));
  }

  @PostMapping("/duty/off")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void offDuty(@AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(shifts.offDuty(doctor.id(), doctor));
  }

  /// Takes who has waited longest, and calls them.
  @PostMapping("/waiting/next/call")
  JoinJson callNext(@AuthenticationPrincipal Actor.Doctor doctor) {
    return joining(duty.callNext(doctor));
  }

  /// Takes one who waits, and calls them.
  @PostMapping("/waiting/{id}/call")
  JoinJson call(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    return joining(duty.call(new ConsultationId(id), doctor));
  }

  private static JoinJson joining(Answer<CallStarted> answer) {
    CallStarted started = unlessRefused(answer);
    return JoinJson.of(started.consultation().value(), started.ticket());
  }
}
