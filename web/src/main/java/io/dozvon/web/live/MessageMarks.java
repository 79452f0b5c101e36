package io.dozvon.web.live;

import io.dozvon.messages.Messages;
import io.dozvon.messages.Standing;
import io.dozvon.vocabulary.Person;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a snapshot says of a person's open conversations: that there is something new, never what.
@Component
public class MessageMarks {
  private final Messages messages;

  MessageMarks(Messages messages) {
    this.messages = messages;
  }

  /// @return `<consultation>:<last>:<unread>:<delivered>:<read>` for each, with spaces between
  public String of(Person person) {
    return messages.standings(person).stream()
        .map(MessageMarks::mark)
        .collect(Collectors.joining(" "));
  }

  private static String mark(Standing it) {
    return "%s:%d:%d:%d:%d"
        .formatted(it.consultation(), it.last(), it.unread(), it.delivered(), it.read());
  }
}
