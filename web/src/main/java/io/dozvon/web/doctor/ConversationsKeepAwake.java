package io.dozvon.web.doctor;

import io.dozvon.access.Wakefulness;
import io.dozvon.consultations.Consultations;
import io.dozvon.vocabulary.Person;
import org.springframework.stereotype.Component;

/// A doctor who is calling, talking or writing is there, whatever they do with the mouse.
@Component
final class ConversationsKeepAwake implements Wakefulness {
  private final Consultations consultations;

  ConversationsKeepAwake(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public boolean isBusy(Person person) {
    return person instanceof Person.OfDoctor(var doctor) && consultations.isInConversation(doctor);
  }
}
