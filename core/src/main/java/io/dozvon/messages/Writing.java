package io.dozvon.messages;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.ConsultationLock;
import io.dozvon.messages.images.Drawn;
import io.dozvon.messages.store.ConversationStore;
import io.dozvon.messages.store.MessageStore;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds messages to conversations, one at a time each.
@Component
class Writing {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final ConversationStore conversations;
  private final MessageStore store;
  private final ConsultationLock lock;
  private final MessageSettings settings;
  private final Presence presence;
  private final Audit audit;
  private final Clock clock;

  Writing(
      ConversationStore conversations,
      MessageStore store,
      ConsultationLock lock,
      MessageSettings settings,
      Presence presence,
      Audit audit,
      Clock clock) {
    this.conversations = conversations;
    this.store = store;
    this.lock = lock;
    this.settings = settings;
    this.presence = presence;
    this.audit = audit;
    this.clock = clock;
  }

  /// @return the message, if it was sent already; nothing, if it may be sent
  @Transactional
  public Answer<Optional<Message>> sentOrMayBe(
      ConsultationId consultation, MessageId id, Actor by) {
    return as(
        by,
        consultation,
        side ->
            sent(side, id)
                .map(answer -> answer.map(Optional::of))
                .orElseGet(() -> mayWriteImage(side).map(_ -> Optional.empty())));
  }

  @Transactional
  public Answer<Message> write(ConsultationId consultation, MessageId id, String text, Actor by) {
    lock.hold(consultation);
    return as(
        by,
        consultation,
        side ->
            sent(side, id)
                .orElseGet(() ->
                    mayWrite(side)
                        .then(_ -> checked(text))
                        .map(fine -> add(side, id, new Content.Text(fine), by))));
  }

  @Transactional
  public Answer<Message> write(ConsultationId consultation, MessageId id, Drawn image, Actor by) {
    lock.hold(consultation);
    return as(
        by,
        consultation,
        side ->
            sent(side, id)
                .orElseGet(() ->
                    mayWriteImage(side)
                        .map(_ -> {
                          Message message =
                              add(side, id, new Content.Image(image.width(), image.height()), by);
                          store.insert(id, image);
                          return message;
                        })));
  }

  private <T> Answer<T> as(Actor by, ConsultationId consultation, Function<Side, Answer<T>> write) {
    return conversations
        .find(consultation)
        .flatMap(it -> it.authorOf(by).map(author -> new Side(it, author)))
        .map(write)
        .orElse(Answer.refused(new MessageRefusal.UnknownConversation()));
  }

  /// An id of somebody else's message is told apart from one of their own only by being taken.
  private Optional<Answer<Message>> sent(Side side, MessageId id) {
    return store
        .find(side.conversation().consultation(), id)
        .filter(message -> message.author() == side.author())
        .map(Answer::granted)
        .or(() ->
            store.isTaken(id)
                ? Optional.of(Answer.refused(new MessageRefusal.MessageIdTaken()))
                : Optional.empty());
  }

  private Answer<Side> mayWrite(Side side) {
    return switch (side.conversation()) {
      case Conversation.Closed _ -> Answer.refused(new MessageRefusal.ConversationClosed());
      case Conversation.Open open ->
          sentLately(open, side.author()) >= settings.mostAMinute()
              ? Answer.refused(new MessageRefusal.TooManyMessages())
              : Answer.granted(side);
    };
  }

  private int sentLately(Conversation.Open open, Author author) {
    return store.countSince(open.consultation(), author, clock.instant().minus(A_MINUTE));
  }

  private Answer<Side> mayWriteImage(Side side) {
    return mayWrite(side)
        .then(_ ->
            store.countImages(side.conversation().consultation()) >= settings.mostImages()
                ? Answer.refused(new MessageRefusal.TooManyImages(settings.mostImages()))
                : Answer.granted(side));
  }

  private Answer<String> checked(String text) {
    String fine = Texts.tidy(text);
    if (fine.isEmpty()) {
      return Answer.refused(new MessageRefusal.TextMissing());
    }
    return Texts.length(fine) > settings.longest()
        ? Answer.refused(new MessageRefusal.TextTooLong(settings.longest()))
        : Answer.granted(fine);
  }

  private Message add(Side side, MessageId id, Content content, Actor by) {
    Conversation conversation = side.conversation();
    Instant now = clock.instant();
    Message message = store.insert(conversation.consultation(), id, side.author(), content, now);
    audit.record(by, AuditedAction.CREATE, new Subject("message", id.toString()));
    presence.tell(new Person.OfPatient(conversation.patient()));
    conversation.doctor().ifPresent(doctor -> presence.tell(new Person.OfDoctor(doctor)));
    return message;
  }
}
