package io.dozvon.access;

import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.List;

/// Knows whose a registered mobile number is. One number can be several persons': a mother's and
/// her children's.
public interface NumberOwners {
  List<Person> ownersOf(PhoneNumber number);
}
