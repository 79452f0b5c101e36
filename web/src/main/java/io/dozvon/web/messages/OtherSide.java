package io.dozvon.web.messages;

import io.dozvon.messages.Author;
import io.dozvon.messages.Conversation;
import io.dozvon.messages.History;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Staff;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is at the other end of a conversation.
@Component
class OtherSide {
  private final Patients patients;
  private final Staff staff;

  OtherSide(Patients patients, Staff staff) {
    this.patients = patients;
    this.staff = staff;
  }

  /// @return empty while nobody has taken the patient from the waiting room
  Optional<String> nameFor(History history) {
    Conversation conversation = history.conversation();
    return switch (history.reader()) {
      case Author.PATIENT -> conversation.doctor().map(it -> staff.byId(it).name().full());
      case Author.DOCTOR -> Optional.of(patients.byId(conversation.patient()).name().full());
    };
  }
}
