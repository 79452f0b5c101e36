package io.dozvon.web.doctor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.AttemptId;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Wire;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the workplace's page does for its doctor beside the consultations: through what they talk,
/// and what they say of an attempt.
@RestController
@RequestMapping("/doctor")
class CallActions {
  private final Consultations consultations;
  private final Staff staff;
  private final Presence presence;

  CallActions(Consultations consultations, Staff staff, Presence presence) {
    this.consultations = consultations;
    this.staff = staff;
    this.presence = presence;
  }

  /// @param consequence for the consultation, as [io.dozvon.consultations.Corrected.Consequence] is
  ///   written for machines
  record CorrectedJson(String consequence) {}

  /// @param as `voicemail`, `wrong-person` or `as-recorded`
  @PostMapping("/attempts/{attempt}/corrections")
  CorrectedJson correct(
      @PathVariable UUID attempt,
      @RequestParam String as,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    return new CorrectedJson(
        Wire.name(
            unlessRefused(consultations.correct(new AttemptId(attempt), Chosen.said(as), doctor))
                .consequence()));
  }

  /// @param handset `browser` or `desk-phone`: through what they talk from now on
  @PostMapping("/handset/{handset}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void talkThrough(@PathVariable String handset, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(staff.talkThrough(doctor.id(), Chosen.handset(handset), doctor));
    presence.tellHere(new Person.OfDoctor(doctor.id()));
  }
}
