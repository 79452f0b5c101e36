package io.dozvon.web.doctor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.DoctorsAsked;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.live.JoinJson;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a doctor answers an agent of the 8-800 line who asks them to join.
@RestController
@RequestMapping("/doctor/line-call")
class LineAskActions {
  private final DoctorsAsked asked;

  LineAskActions(DoctorsAsked asked) {
    this.asked = asked;
  }

  @PostMapping("/accept")
  JoinJson accept(@AuthenticationPrincipal Actor.Doctor doctor) {
    JoinTicket ticket = unlessRefused(asked.accept(doctor));
    return JoinJson.of(ticket.leg().value(), Optional.of(ticket));
  }

  @PostMapping("/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(asked.decline(doctor));
  }
}
