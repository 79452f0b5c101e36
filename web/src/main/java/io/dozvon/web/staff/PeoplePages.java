package io.dozvon.web.staff;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Issued;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.staff.NewMember;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.InvitationLink;
import io.dozvon.web.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works here, for admins: what the CLI can do too, by the same door.
@Controller
@RequestMapping("/staff/people")
class PeoplePages {
  private static final int SHOWN = 500;
  private static final int LONGEST_NAME = 100;
  private static final String AGAIN = "redirect:/staff/people";

  private final Members members;
  private final Forms forms;
  private final Clock clock;

  PeoplePages(Members members, Forms forms, Clock clock) {
    this.members = members;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  String people(Authentication who, Visit visit) {
    return page(Form.empty().with("role", Wire.name(StaffRole.DOCTOR)), who, visit);
  }

  private String page(Form form, Authentication who, Visit visit) {
    Member self = self(who, visit);
    Instant now = clock.instant();
    forms.show(form, visit);
    visit
        .model()
        .addAttribute(
            "people",
            unlessRefused(members.list(SHOWN, self.person().actor())).stream()
                .map(one -> PersonView.of(one, one.member().person().equals(self.person()), now))
                .toList());
    visit.model().addAttribute("roles", Stream.of(StaffRole.values()).map(Wire::name).toList());
    return "staff-people";
  }

  private Member self(Authentication who, Visit visit) {
    Member self = unlessRefused(members.self(SignedIn.sessionOf(who).person()));
    Languages.answerIn(self.language(), visit.request());
    visit.model().addAttribute("name", self.name().full());
    return self;
  }

  @PostMapping
  String invite(@RequestParam Map<String, String> typed, Authentication who, Visit visit) {
    Form form =
        Form.empty()
            .with("role", typed.get("role"))
            .with("familyName", typed.get("familyName"))
            .with("givenName", typed.get("givenName"))
            .with("patronymic", typed.get("patronymic"))
            .with("speciality", typed.get("speciality"))
            .with("language", typed.get("language"))
            .required("familyName", "givenName")
            .noLongerThan(LONGEST_NAME)
            .readable();
    if (!form.isFine()) {
      return page(form, who, visit);
    }
    Member self = self(who, visit);
    return link(unlessRefused(members.invite(fresh(form, self), self.person().actor())), visit);
  }

  private static NewMember fresh(Form form, Member inviting) {
    return new NewMember(
        role(form.value("role")),
        new PersonName(
            form.value("familyName"),
            form.value("givenName"),
            Optional.of(form.value("patronymic"))),
        Optional.of(form.value("speciality").strip()).filter(it -> !it.isEmpty()),
        Language.of(form.value("language")).orElse(inviting.language()),
        inviting.timeZone());
  }

  private static StaffRole role(String name) {
    return Wire.find(StaffRole.class, name).orElse(StaffRole.AGENT);
  }

  /// The page with the link, which is shown this once.
  private static String link(Issued issued, Visit visit) {
    visit.model().addAttribute("link", InvitationLink.to(issued, visit.request()));
    visit.model().addAttribute("whom", issued.member().name().full());
    visit.model().addAttribute("until", issued.invitation().expiresAt());
    visit.model().addAttribute("purpose", Wire.name(issued.invitation().purpose()));
    return "staff-link";
  }

  @PostMapping("/{id}/invite")
  String inviteAgain(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Staff admin,
      Authentication who,
      Visit visit) {
    self(who, visit);
    return link(unlessRefused(members.inviteAgain(id, admin)), visit);
  }

  @PostMapping("/{id}/reset-password")
  String resetPassword(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Staff admin,
      Authentication who,
      Visit visit) {
    self(who, visit);
    return link(unlessRefused(members.resetPassword(id, admin)), visit);
  }

  @PostMapping("/{id}/reset-second-factor")
  String resetSecondFactor(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Staff admin,
      Authentication who,
      Visit visit) {
    self(who, visit);
    return link(unlessRefused(members.resetSecondFactor(id, admin)), visit);
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff admin) {
    unlessRefused(members.revoke(id, admin));
    return AGAIN;
  }

  @PostMapping("/{id}/disable")
  String disable(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff admin) {
    unlessRefused(members.disable(id, admin));
    return AGAIN;
  }

  @PostMapping("/{id}/enable")
  String enable(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff admin) {
    unlessRefused(members.enable(id, admin));
    return AGAIN;
  }
}
