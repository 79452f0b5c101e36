package io.dozvon.messages;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.ConsultationLock;
import io.dozvon.messages.images.Images;
import io.dozvon.messages.store.ConversationStore;
import io.dozvon.messages.store.MessageStore;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The messages' room's door. Only a consultation's own patient and doctor may read and write; for
/// anybody else its conversation does not exist.
@Component
public class Messages {
  /// How many messages are read at once.
  private static final int PAGE = 200;

  private final ConversationStore conversations;
  private final MessageStore store;
  private final Writing writing;
  private final Images images;
  private final ConsultationLock lock;
  private final Presence presence;
  private final Audit audit;
  private final Clock clock;

  Messages(
      ConversationStore conversations,
      MessageStore store,
      Writing writing,
      Images images,
      ConsultationLock lock,
      Presence presence,
      Audit audit,
      Clock clock) {
    this.conversations = conversations;
    this.store = store;
    this.writing = writing;
    this.images = images;
    this.lock = lock;
    this.presence = presence;
    this.audit = audit;
    this.clock = clock;
  }

  /// The patient may write from now on. One that is open already stays as it is.
  ///
  /// @param consultation may be one that is yet to be requested: who waits for the duty doctor has
  ///   its id beforehand
  @Transactional
  public void open(ConsultationId consultation, PatientId patient) {
    lock.hold(consultation);
    if (conversations.insert(consultation, patient, clock.instant())) {
      presence.tell(new Person.OfPatient(patient));
    }
  }

  /// The doctor may read what was written so far, and write.
  @Transactional
  public void assign(ConsultationId consultation, DoctorId doctor) {
    lock.hold(consultation);
    conversations.assign(consultation, doctor);
    tellBoth(consultation);
  }

  /// The conversation is no longer the doctor's: for them it does not exist any more.
  @Transactional
  public void withdraw(ConsultationId consultation) {
    lock.hold(consultation);
    tellBoth(consultation);
    conversations.withdraw(consultation);
  }

  /// Nothing is written any more; what was written stays readable. Also for whoever leaves the
  /// waiting room without a consultation. Closing twice is harmless.
  @Transactional
  public void close(ConsultationId consultation) {
    lock.hold(consultation);
    conversations.close(consultation, clock.instant());
    tellBoth(consultation);
  }

  /// Sends a text. A message that was sent already under this id is answered as it is there, also
  /// after the conversation was closed: the first answer may have been lost on its way.
  @Transactional
  public Answer<Message> send(ConsultationId consultation, MessageId id, String text, Actor by) {
    return writing.write(consultation, id, text, by);
  }

  /// Sends an image, drawn anew from the file; as [#send] where it was sent already. Must not be
  /// called in a transaction: drawing takes a second or two, and may have to wait for its turn.
  ///
  /// @param file JPEG or PNG
  public Answer<Message> sendImage(
      ConsultationId consultation, MessageId id, InputStreamSource file, Actor by) {
    return writing
        .sentOrMayBe(consultation, id, by)
        .then(sent ->
            sent.map(Answer::granted)
                .orElseGet(() ->
                    images.draw(file).then(image -> writing.write(consultation, id, image, by))));
  }

  /// What was written after a message, at most some hundreds at a time. A look at medical data: it
  /// is written down as such. What the other side wrote counts as delivered with it.
  ///
  /// @param sequence the last message's number that the reader has, 0 for none
  @Transactional
  public Answer<History> after(ConsultationId consultation, int sequence, Actor by) {
    return reading(
        consultation,
        by,
        reader -> {
          List<Message> found = store.after(consultation, sequence, PAGE + 1);
          List<Message> page = found.subList(0, Math.min(PAGE, found.size()));
          if (!page.isEmpty()) {
            mark(
                reader,
                store.delivered(
                    consultation, page.getLast().sequence(), reader.other(), clock.instant()));
          }
          Standing standing = store.standing(consultation, reader.author());
          audit.record(
              by, AuditedAction.READ, new Subject("conversation", consultation.toString()));
          return Answer.granted(
              new History(
                  reader.conversation(),
                  reader.author(),
                  page,
                  found.size() > PAGE,
                  standing.delivered(),
                  standing.read()));
        });
  }

  /// What the other side wrote was on the reader's screen, up to this message.
  @Transactional
  public Answer<ConsultationId> read(ConsultationId consultation, int upTo, Actor by) {
    return reading(
        consultation,
        by,
        reader -> {
          mark(reader, store.read(consultation, upTo, reader.other(), clock.instant()));
          return Answer.granted(consultation);
        });
  }

  /// An image of a conversation; a look at medical data.
  @Transactional
  public Answer<ImageFile> image(
      ConsultationId consultation, MessageId id, ImageSize size, Actor by) {
    return reading(
        consultation,
        by,
        _ ->
            store
                .image(consultation, id, size)
                .map(file -> {
                  audit.record(by, AuditedAction.READ, new Subject("message", id.toString()));
                  return Answer.granted(file);
                })
                .orElse(Answer.refused(new MessageRefusal.UnknownImage())));
  }

  /// How far the open conversations of a person have come; for their pages.
  public List<Standing> standings(Person person) {
    return switch (person) {
      case Person.OfPatient(PatientId patient) -> store.standings(patient);
      case Person.OfDoctor(DoctorId doctor) -> store.standings(doctor);
      case Person.OfStaff _ -> List.of();
    };
  }

  private <T> Answer<T> reading(
      ConsultationId consultation, Actor by, Function<Side, Answer<T>> read) {
    return conversations
        .find(consultation)
        .flatMap(it -> it.authorOf(by).map(author -> new Side(it, author)))
        .map(read)
        .orElse(Answer.refused(new MessageRefusal.UnknownConversation()));
  }

  private void mark(Side reader, int changed) {
    if (changed > 0) {
      tell(reader.conversation());
    }
  }

  private void tellBoth(ConsultationId consultation) {
    conversations.find(consultation).ifPresent(this::tell);
  }

  private void tell(Conversation conversation) {
    presence.tell(new Person.OfPatient(conversation.patient()));
    conversation.doctor().ifPresent(doctor -> presence.tell(new Person.OfDoctor(doctor)));
  }
}
