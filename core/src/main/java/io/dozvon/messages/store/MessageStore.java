package io.dozvon.messages.store;

import static io.dozvon.database.messages.Tables.CONVERSATION;
import static io.dozvon.database.messages.Tables.IMAGE;
import static io.dozvon.database.messages.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.dozvon.database.messages.tables.records.MessageRecord;
import io.dozvon.messages.Author;
import io.dozvon.messages.Content;
import io.dozvon.messages.ImageFile;
import io.dozvon.messages.ImageSize;
import io.dozvon.messages.Message;
import io.dozvon.messages.MessageId;
import io.dozvon.messages.Standing;
import io.dozvon.messages.images.Drawn;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Repository;

/// What was written in conversations.
@Repository
public class MessageStore {
  private final DSLContext sql;

  MessageStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Gives it the conversation's next number; the caller holds the consultation's lock.
  public Message insert(
      ConsultationId consultation, MessageId id, Author author, Content content, Instant at) {
    MessageRecord row = sql.newRecord(MESSAGE);
    row.setId(id.value());
    row.setConsultationId(consultation.value());
    row.setSequence(last(consultation) + 1);
    row.setAuthor(Wire.name(author));
    row.setSentAt(at.truncatedTo(ChronoUnit.MICROS));
    switch (content) {
      case Content.Text(String text) -> {
        row.setKind("text");
        row.setText(text);
      }
      case Content.Image(int width, int height) -> {
        row.setKind("image");
        row.setWidth(width);
        row.setHeight(height);
      }
    }
    row.insert();
    return message(row);
  }

  private int last(ConsultationId consultation) {
    return sql.fetchSingle(
            sql.select(coalesce(max(MESSAGE.SEQUENCE), 0))
                .from(MESSAGE)
                .where(MESSAGE.CONSULTATION_ID.eq(consultation.value())))
        .value1();
  }

  public void insert(MessageId message, Drawn image) {
    sql.insertInto(IMAGE)
        .set(IMAGE.MESSAGE_ID, message.value())
        .set(IMAGE.MEDIA_TYPE, Drawn.MEDIA_TYPE)
        .set(IMAGE.FULL_SIZE, image.full().getByteArray())
        .set(IMAGE.THUMBNAIL, image.thumbnail().getByteArray())
        .execute();
  }

  public Optional<Message> find(ConsultationId consultation, MessageId id) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.ID.eq(id.value()))
        .and(MESSAGE.CONSULTATION_ID.eq(consultation.value()))
        .fetchOptional(MessageStore::message);
  }

  /// Whether there is a message of this id in any conversation.
  public boolean isTaken(MessageId id) {
    return sql.fetchExists(MESSAGE, MESSAGE.ID.eq(id.value()));
  }

  /// How many one side has written since then.
  public int countSince(ConsultationId consultation, Author author, Instant since) {
    return sql.fetchCount(
        MESSAGE,
        MESSAGE
            .CONSULTATION_ID
            .eq(consultation.value())
            .and(MESSAGE.AUTHOR.eq(Wire.name(author)))
            .and(MESSAGE.SENT_AT.gt(since)));
  }

  public int countImages(ConsultationId consultation) {
    return sql.fetchCount(
        MESSAGE,
        MESSAGE.CONSULTATION_ID.eq(consultation.value()).and(MESSAGE.KIND.eq(inline("image"))));
  }

  /// The last that one side has written.
  public Optional<Message> last(ConsultationId consultation, Author author) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.CONSULTATION_ID.eq(consultation.value()))
        .and(MESSAGE.AUTHOR.eq(Wire.name(author)))
        .orderBy(MESSAGE.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(MessageStore::message);
  }

  /// In the order they were written.
  public List<Message> after(ConsultationId consultation, int sequence, int limit) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.CONSULTATION_ID.eq(consultation.value()))
        .and(MESSAGE.SEQUENCE.gt(sequence))
        .orderBy(MESSAGE.SEQUENCE)
        .limit(limit)
        .fetch(MessageStore::message);
  }

  /// How many there are in each of these conversations; those without any are left out.
  public Map<ConsultationId, Integer> lengths(Collection<ConsultationId> of) {
    return sql.select(MESSAGE.CONSULTATION_ID, max(MESSAGE.SEQUENCE))
        .from(MESSAGE)
        .where(MESSAGE.CONSULTATION_ID.in(of.stream().map(ConsultationId::value).toList()))
        .groupBy(MESSAGE.CONSULTATION_ID)
        .fetchMap(row -> new ConsultationId(row.value1()), row -> row.value2());
  }

  /// @return how many were not delivered before
  public int delivered(ConsultationId consultation, int upTo, Author author, Instant at) {
    return sql.update(MESSAGE)
        .set(MESSAGE.DELIVERED_AT, notBeforeSent(at))
        .where(written(consultation, upTo, author))
        .and(MESSAGE.DELIVERED_AT.isNull())
        .execute();
  }

  /// @return how many were not read before
  public int read(ConsultationId consultation, int upTo, Author author, Instant at) {
    return sql.update(MESSAGE)
        .set(MESSAGE.DELIVERED_AT, coalesce(MESSAGE.DELIVERED_AT, notBeforeSent(at)))
        .set(
            MESSAGE.READ_AT,
            greatest(val(at, SQLDataType.INSTANT), coalesce(MESSAGE.DELIVERED_AT, MESSAGE.SENT_AT)))
        .where(written(consultation, upTo, author))
        .and(MESSAGE.READ_AT.isNull())
        .execute();
  }

  /// Another node's clock may be a little behind the sender's.
  private static Field<Instant> notBeforeSent(Instant at) {
    return greatest(val(at, SQLDataType.INSTANT), MESSAGE.SENT_AT);
  }

  private static Condition written(ConsultationId consultation, int upTo, Author author) {
    return MESSAGE
        .CONSULTATION_ID
        .eq(consultation.value())
        .and(MESSAGE.SEQUENCE.le(upTo))
        .and(MESSAGE.AUTHOR.eq(Wire.name(author)));
  }

  public Optional<ImageFile> image(ConsultationId consultation, MessageId id, ImageSize size) {
    Field<byte[]> bytes =
        switch (size) {
          case FULL -> IMAGE.FULL_SIZE;
          case THUMBNAIL -> IMAGE.THUMBNAIL;
        };
    return sql.select(IMAGE.MEDIA_TYPE, bytes)
        .from(IMAGE)
        .join(MESSAGE)
        .on(MESSAGE.ID.eq(IMAGE.MESSAGE_ID))
        .where(IMAGE.MESSAGE_ID.eq(id.value()))
        .and(MESSAGE.CONSULTATION_ID.eq(consultation.value()))
        .fetchOptional(
            found -> new ImageFile(found.value1(), new ByteArrayResource(found.value2())));
  }

  /// How far a conversation has come for one side, open or not.
  public Standing standing(ConsultationId consultation, Author side) {
    return standings(CONVERSATION.CONSULTATION_ID.eq(consultation.value()), side).getFirst();
  }

  /// Of the open conversations only.
  public List<Standing> standings(PatientId patient) {
    return standings(
        CONVERSATION.PATIENT_ID.eq(patient.value()).and(CONVERSATION.CLOSED_AT.isNull()),
        Author.PATIENT);
  }

  /// Of the open conversations only.
  public List<Standing> standings(DoctorId doctor) {
    return standings(
        CONVERSATION.DOCTOR_ID.eq(doctor.value()).and(CONVERSATION.CLOSED_AT.isNull()),
        Author.DOCTOR);
  }

  private List<Standing> standings(Condition which, Author side) {
    Condition mine = MESSAGE.AUTHOR.eq(inline(Wire.name(side)));
    return sql.select(
            CONVERSATION.CONSULTATION_ID,
            coalesce(max(MESSAGE.SEQUENCE), 0),
            count()
                .filterWhere(
                    MESSAGE.AUTHOR.ne(inline(Wire.name(side))).and(MESSAGE.READ_AT.isNull())),
            coalesce(
                max(MESSAGE.SEQUENCE).filterWhere(mine.and(MESSAGE.DELIVERED_AT.isNotNull())), 0),
            coalesce(max(MESSAGE.SEQUENCE).filterWhere(mine.and(MESSAGE.READ_AT.isNotNull())), 0))
        .from(CONVERSATION)
        .leftJoin(MESSAGE)
        .on(MESSAGE.CONSULTATION_ID.eq(CONVERSATION.CONSULTATION_ID))
        .where(which)
        .groupBy(CONVERSATION.CONSULTATION_ID)
        .orderBy(CONVERSATION.OPENED_AT, CONVERSATION.CONSULTATION_ID)
        .fetch(row ->
            new Standing(
                new ConsultationId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5()));
  }

  private static Message message(MessageRecord row) {
    return new Message(
        new MessageId(row.getId()),
        row.getSequence(),
        Wire.read(Author.class, row.getAuthor()),
        row.getText() == null
            ? new Content.Image(row.getWidth(), row.getHeight())
            : new Content.Text(row.getText()),
        row.getSentAt(),
        Optional.ofNullable(row.getDeliveredAt()),
        Optional.ofNullable(row.getReadAt()));
  }
}
