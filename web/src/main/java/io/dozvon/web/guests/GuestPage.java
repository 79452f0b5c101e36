package io.dozvon.web.guests;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.Guest;
import io.dozvon.consultations.GuestDoor;
import io.dozvon.consultations.Invitation;
import io.dozvon.web.forms.Visit;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What whoever has a guest's link sees: who invites them, whether they may come yet, and when it
/// is over.
@Controller
class GuestPage {
  private final GuestDoor door;

  GuestPage(GuestDoor door) {
    this.door = door;
  }

  @GetMapping("/guest/{token}")
  String page(@PathVariable String token, Visit visit) {
    describe(token, visit);
    return "guest";
  }

  /// The part that changes, for a page that is open.
  @GetMapping("/guest/{token}/state")
  String state(@PathVariable String token, Visit visit) {
    describe(token, visit);
    return "guest-state";
  }

  private void describe(String token, Visit visit) {
    keepToThemselves(visit.response());
    Model model = visit.model();
    Invitation invitation = unlessRefused(door.look(token));
    model.addAttribute("token", token);
    model.addAttribute("host", invitation.host());
    model.addAttribute("video", invitation.video());
    model.addAttribute("stands", stands(invitation.guest()));
  }

  /// The link is the key: no other site is to learn it from a `Referer`, and no cache keeps it.
  private static void keepToThemselves(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }

  private static String stands(Guest guest) {
    return switch (guest) {
      case Guest.Asked _ -> "asked";
      case Guest.Agreed _, Guest.Coming _, Guest.Left _ -> "may-come";
      case Guest.Present _ -> "present";
      case Guest.Over _ -> "over";
    };
  }
}
