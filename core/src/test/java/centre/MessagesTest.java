package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.messages.Author;
import io.dozvon.messages.Content;
import io.dozvon.messages.Conversation;
import io.dozvon.messages.History;
import io.dozvon.messages.ImageSize;
import io.dozvon.messages.Message;
import io.dozvon.messages.MessageId;
import io.dozvon.messages.Messages;
import io.dozvon.messages.Standing;
import io.dozvon.messages.images.Files;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/// What patient and doctor write to each other: there once, in order, for the two of them only.
@CentreTest
class MessagesTest {
  private final Centre centre;
  private final Messages messages;
  private final DSLContext sql;
  private PatientId patient = new PatientId(UUID.randomUUID());
  private DoctorId doctor = new DoctorId(UUID.randomUUID());
  private ConsultationId id = ConsultationId.random();

  MessagesTest(Centre centre, Messages messages, DSLContext sql) {
    this.centre = centre;
    this.messages = messages;
    this.sql = sql;
  }

  @BeforeEach
  void aConsultation() {
    patient = centre.patientWhosePhone(person());
    doctor = centre.doctorWithDeskPhone();
    id = centre.due(patient, doctor);
  }

  private Actor patient() {
    return new Actor.Patient(patient);
  }

  private Actor doctor() {
    return new Actor.Doctor(doctor);
  }

  private static MessageId someId() {
    return new MessageId(UUID.randomUUID());
  }

  private Message says(Actor who, String text) {
    return messages.send(id, someId(), text, who).orElseThrow();
  }

  private History history(Actor who) {
    return messages.after(id, 0, who).orElseThrow();
  }

  private List<String> texts(Actor who) {
    return history(who).messages().stream().map(it -> text(it.content())).toList();
  }

  private static String text(Content content) {
    return switch (content) {
      case Content.Text(String text) -> text;
      case Content.Image(int width, int height) -> width + "x" + height;
    };
  }

  private Standing standing(Person person) {
    return messages.standings(person).getFirst();
  }

  private static ByteArrayResource photo() {
    return new ByteArrayResource(Files.withExif(Files.jpeg(400, 300), 6));
  }

  private void finished() {
    centre.consultations.cancel(id, patient()).orElseThrow();
  }

  @Test
  void theyWriteToEachOtherBeforeTheDoctorCalls() {
    says(patient(), "Здравствуйте, доктор");
    says(doctor(), "Добрый день!\r\nЧто вас беспокоит?");

    assertThat(texts(patient()))
        .containsExactly("Здравствуйте, доктор", "Добрый день!\nЧто вас беспокоит?");
    assertThat(history(doctor()).messages())
        .extracting(Message::author)
        .containsExactly(Author.PATIENT, Author.DOCTOR);
    assertThat(messages.after(id, 1, doctor()).orElseThrow().messages()).hasSize(1);
  }

  @Test
  void aDoctorFromWhomThePatientIsTakenReadsAndWritesNoMore() {
    says(patient(), "Кто-нибудь есть?");
    assertThat(standing(new Person.OfDoctor(doctor)).unread()).isEqualTo(1);

    centre.consultations.withdraw(id, new Actor.Service()).orElseThrow();

    assertThat(messages.standings(new Person.OfDoctor(doctor))).isEmpty();
    assertThatThrownBy(() -> history(doctor())).hasMessageContaining("conversation-not-found");
    assertThatThrownBy(() -> says(doctor(), "Я ещё здесь"))
        .hasMessageContaining("conversation-not-found");
    says(patient(), "Жду");
    assertThat(texts(patient())).containsExactly("Кто-нибудь есть?", "Жду");
  }

  @Test
  void aMessageSentTwiceIsThereOnce() {
    MessageId message = someId();

    Message first = messages.send(id, message, "один раз", patient()).orElseThrow();
    Message second = messages.send(id, message, "один раз", patient()).orElseThrow();

    assertThat(second).isEqualTo(first);
    assertThat(texts(doctor())).containsExactly("один раз");
  }

  @Test
  void manyMessagesAtOnceAreAllThereAndNumberedWithoutGaps() throws Exception {
    MessageId twice = someId();
    List<Callable<Object>> deeds = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "сообщение " + i;
      Actor who = i % 2 == 0 ? patient() : doctor();
      deeds.add(() -> says(who, text));
      deeds.add(() -> messages.send(id, twice, "повтор", patient()).orElseThrow());
    }
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> deed : hands.invokeAll(deeds)) {
        deed.get();
      }
    }

    List<Message> all = history(patient()).messages();
    assertThat(all).hasSize(41);
    assertThat(all)
        .extracting(Message::sequence)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 41).boxed().toList());
    assertThat(texts(patient())).containsOnlyOnce("повтор");
  }

  @Test
  void nothingIsWrittenIntoAClosedConversationButItStaysReadable() {
    says(patient(), "до конца");
    MessageId lost = someId();
    Message sent = messages.send(id, lost, "ответ потерялся", patient()).orElseThrow();
    finished();

    assertThat(Centre.refusalOf(messages.send(id, someId(), "поздно", patient())))
        .isEqualTo("conversation-closed");
    assertThat(Centre.refusalOf(messages.sendImage(id, someId(), photo(), doctor())))
        .isEqualTo("conversation-closed");
    assertThat(messages.send(id, lost, "ответ потерялся", patient()).orElseThrow()).isEqualTo(sent);
    assertThat(history(patient()).conversation()).isInstanceOf(Conversation.Closed.class);
    assertThat(texts(doctor())).containsExactly("до конца", "ответ потерялся");
    assertThat(messages.standings(new Person.OfPatient(patient))).isEmpty();
    assertThatThrownBy(() ->
            sql.execute(
                """
                insert into messages.message (id, consultation_id, sequence, author, kind, text, sent_at)
                values (gen_random_uuid(), ?, 9, 'doctor', 'text', 'x', now())
                """,
                id.value()))
        .hasMessageContaining("closed");
  }

  @Test
  void whatWasWrittenIsNeverRewritten() {
    says(patient(), "как было");

    assertThatThrownBy(() -> sql.execute("update messages.message set text = 'иначе'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> sql.execute("delete from messages.message"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> sql.execute("update messages.conversation set patient_id = doctor_id"))
        .hasMessageContaining("does not change");
  }

  @Test
  void theSenderLearnsWhatArrivedAndWhatWasRead() {
    says(patient(), "первое");
    says(patient(), "второе");
    Person.OfPatient sender = new Person.OfPatient(patient);
    Person.OfDoctor reader = new Person.OfDoctor(doctor);
    assertThat(standing(sender)).isEqualTo(new Standing(id, 2, 0, 0, 0));
    assertThat(standing(reader)).isEqualTo(new Standing(id, 2, 2, 0, 0));

    history(doctor());
    assertThat(standing(sender)).isEqualTo(new Standing(id, 2, 0, 2, 0));

    messages.read(id, 1, doctor()).orElseThrow();
    assertThat(standing(sender)).isEqualTo(new Standing(id, 2, 0, 2, 1));
    assertThat(standing(reader)).isEqualTo(new Standing(id, 2, 1, 0, 0));
    History seen = history(patient());
    assertThat(seen.delivered()).isEqualTo(2);
    assertThat(seen.read()).isEqualTo(1);
    assertThat(seen.messages().getFirst().readAt()).isPresent();
    assertThat(seen.messages().getLast().readAt()).isEmpty();
  }

  @Test
  void readingOnesOwnWordsMarksNothing() {
    says(patient(), "сам себе");

    history(patient());
    messages.read(id, 1, patient()).orElseThrow();

    assertThat(standing(new Person.OfPatient(patient))).isEqualTo(new Standing(id, 1, 0, 0, 0));
  }

  @Test
  void anImageIsSentOnceAndSeenByBothWithoutWhatTheFileTold() {
    MessageId message = someId();

    Message sent = messages.sendImage(id, message, photo(), patient()).orElseThrow();
    Message again = messages.sendImage(id, message, photo(), patient()).orElseThrow();

    assertThat(again).isEqualTo(sent);
    assertThat(sent.content()).isEqualTo(new Content.Image(300, 400));
    assertThat(texts(doctor())).containsExactly("300x400");
    for (ImageSize size : ImageSize.values()) {
      byte[] seen =
          messages.image(id, message, size, doctor()).orElseThrow().bytes().getByteArray();
      assertThat(new String(seen, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }
    assertThat(Centre.refusalOf(messages.image(id, someId(), ImageSize.FULL, doctor())))
        .isEqualTo("image-not-found");
  }

  @Test
  void whatIsNoImageIsRefusedAndLeavesNothingBehind() {
    ByteArrayResource archive = new ByteArrayResource(Files.zip());

    assertThat(Centre.refusalOf(messages.sendImage(id, someId(), archive, patient())))
        .isEqualTo("image-not-supported");
    assertThat(texts(patient())).isEmpty();
  }

  @Test
  void forAnybodyElseTheConversationDoesNotExist() {
    Message image = messages.sendImage(id, someId(), photo(), patient()).orElseThrow();
    List<Actor> strangers =
        List.of(
            new Actor.Patient(centre.patientWhosePhone(person())),
            new Actor.Doctor(centre.doctorWithDeskPhone()),
            Centre.ADMIN,
            new Actor.Service());

    for (Actor stranger : strangers) {
      assertThat(
              List.of(
                  Centre.refusalOf(messages.after(id, 0, stranger)),
                  Centre.refusalOf(messages.read(id, 1, stranger)),
                  Centre.refusalOf(messages.send(id, someId(), "чужое", stranger)),
                  Centre.refusalOf(messages.send(id, image.id(), "чужое", stranger)),
                  Centre.refusalOf(messages.sendImage(id, someId(), photo(), stranger)),
                  Centre.refusalOf(messages.image(id, image.id(), ImageSize.FULL, stranger))))
          .containsOnly("conversation-not-found");
    }
  }

  @Test
  void anIdThatAnotherMessageBearsIsRefusedAndAnotherConversationsImageIsNotShown() {
    Message image = messages.sendImage(id, someId(), photo(), patient()).orElseThrow();
    PatientId other = centre.patientWhosePhone(person());
    ConsultationId others = centre.due(other, centre.doctorWithDeskPhone());

    assertThat(
            Centre.refusalOf(
                messages.send(others, image.id(), "то же имя", new Actor.Patient(other))))
        .isEqualTo("message-id-taken");
    assertThat(Centre.refusalOf(messages.send(id, image.id(), "то же имя", doctor())))
        .isEqualTo("message-id-taken");
    assertThat(
            Centre.refusalOf(
                messages.image(others, image.id(), ImageSize.FULL, new Actor.Patient(other))))
        .isEqualTo("image-not-found");
  }

  @Test
  void whoWaitsForTheDutyDoctorWritesBeforeThereIsOne() {
    id = ConsultationId.random();
    messages.open(id, patient);
    messages.open(id, patient);
    says(patient(), "жду вас");
    assertThat(Centre.refusalOf(messages.after(id, 0, doctor())))
        .isEqualTo("conversation-not-found");

    messages.assign(id, doctor);

    assertThat(texts(doctor())).containsExactly("жду вас");
    messages.close(id);
    messages.close(id);
    assertThat(Centre.refusalOf(messages.send(id, someId(), "ещё", patient())))
        .isEqualTo("conversation-closed");
  }

  @Test
  void emptyAndEndlessTextsAreRefused() {
    assertThat(Centre.refusalOf(messages.send(id, someId(), " \n\0 ", patient())))
        .isEqualTo("message-empty");
    assertThat(Centre.refusalOf(messages.send(id, someId(), "ы".repeat(4001), patient())))
        .isEqualTo("message-too-long");
    assertThat(says(patient(), "😷".repeat(4000)).sequence()).isEqualTo(1);
  }

  @Test
  void whoFloodsAConversationIsAskedToWait() {
    for (int i = 0; i < 60; i++) {
      says(patient(), "раз");
    }

    assertThat(Centre.refusalOf(messages.send(id, someId(), "ещё раз", patient())))
        .isEqualTo("too-many-messages");
    assertThat(says(doctor(), "не так быстро").sequence()).isEqualTo(61);
  }

  @Test
  void everyLookAndEveryWordIsWrittenDown() {
    Message text = says(patient(), "слово");
    Message image = messages.sendImage(id, someId(), photo(), patient()).orElseThrow();
    history(doctor());
    messages.image(id, image.id(), ImageSize.THUMBNAIL, doctor()).orElseThrow();

    assertThat(entries("conversation", id)).containsExactly("doctor " + doctor + " read");
    assertThat(entries("message", text.id())).containsExactly("patient " + patient + " create");
    assertThat(entries("message", image.id()))
        .containsExactly("patient " + patient + " create", "doctor " + doctor + " read");
  }

  private List<String> entries(String kind, Object subject) {
    return sql.fetch(
            "select actor_kind || ' ' || actor_id || ' ' || action as deed from audit.entry"
                + " where subject_kind = ? and subject_id = ? order by id",
            kind,
            subject.toString())
        .getValues("deed", String.class);
  }
}
