package io.dozvon.web.verification;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import org.springframework.stereotype.Component;

/// Greets who works here on their pages.
@Component
class Colleague {
  private final Members members;

  Colleague(Members members) {
    this.members = members;
  }

  Member greet(Actor.Staff who, Visit visit) {
    Member member = unlessRefused(members.self(new Person.OfStaff(who.id(), who.role())));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    return member;
  }
}
