package io.dozvon.web.guests;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.GuestDoor;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.live.JoinJson;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a guest's page does. The consultation is called by the leg, of which they may know.
@RestController
@RequestMapping("/guest/{token}")
class GuestJoining {
  private final GuestDoor door;

  GuestJoining(GuestDoor door) {
    this.door = door;
  }

  @PostMapping("/join")
  JoinJson join(@PathVariable String token, Visit visit) {
    JoinTicket ticket = unlessRefused(door.join(token, visit.language()));
    return JoinJson.of(ticket.leg().value(), Optional.of(ticket));
  }

  @PostMapping("/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String token) {
    unlessRefused(door.leave(token));
  }
}
