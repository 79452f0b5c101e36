package io.dozvon.web.guests;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.GuestId;
import io.dozvon.consultations.Guests;
import io.dozvon.vocabulary.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the cabinet's page does about guests for its patient.
@RestController
@RequestMapping("/cabinet/guests/{id}")
class CabinetGuestActions {
  private final Guests guests;

  CabinetGuestActions(Guests guests) {
    this.guests = guests;
  }

  @PostMapping("/agree")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(guests.agree(new GuestId(id), patient));
  }

  @PostMapping("/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(guests.refuse(new GuestId(id), patient));
  }
}
