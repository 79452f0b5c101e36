package io.dozvon.web.supervisor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Whose pages these are.
@Component
class Supervisors {
  private final Members members;

  Supervisors(Members members) {
    this.members = members;
  }

  /// Supervisors, and the admins who stand in for them.
  static boolean isOne(Person person) {
    return person instanceof Person.OfStaff(_, StaffRole role)
        && (role == StaffRole.SUPERVISOR || role == StaffRole.ADMIN);
  }

  Language languageOf(Person person) {
    return members.languageOf(person).orElse(Language.RUSSIAN);
  }

  /// A page begins: in their language, under their name.
  Member greet(Authentication who, Visit visit) {
    Member member = unlessRefused(members.self(SignedIn.sessionOf(who).person()));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    visit.model().addAttribute("seesAlarms", member.role() == StaffRole.SUPERVISOR);
    return member;
  }
}
