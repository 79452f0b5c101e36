package io.dozvon.staff;

import io.dozvon.access.Doorkeeper;
import io.dozvon.staff.store.MemberStore;
import io.dozvon.vocabulary.Person;
import org.springframework.stereotype.Component;

/// Lets in who works here and was not disabled.
@Component
final class StaffDoor implements Doorkeeper {
  private final MemberStore members;

  StaffDoor(MemberStore members) {
    this.members = members;
  }

  @Override
  public boolean admits(Person person) {
    return members.admits(person);
  }
}
