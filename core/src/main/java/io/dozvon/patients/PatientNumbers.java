package io.dozvon.patients;

import io.dozvon.access.NumberOwners;
import io.dozvon.patients.store.PatientStore;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whose registered mobile number it is (R1).
@Component
final class PatientNumbers implements NumberOwners {
  private final PatientStore store;

  PatientNumbers(PatientStore store) {
    this.store = store;
  }

  @Override
  public List<Person> ownersOf(PhoneNumber number) {
    return store.withPhone(number).stream().<Person>map(Person.OfPatient::new).toList();
  }
}
