package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.LINE_CALL;
import static io.dozvon.database.contactcentre.Tables.QUEUE;

import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueChange;
import io.dozvon.database.contactcentre.tables.records.QueueRecord;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class QueueStore {
  private static final String CALLBACK = "callback";
  private static final String ANOTHER_QUEUE = "queue";
  private static final String GOODBYE = "goodbye";

  private final DSLContext sql;

  QueueStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The usual one first, then by key and name.
  public List<Queue> all() {
    return sql.selectFrom(QUEUE)
        .where(QUEUE.REMOVED_AT.isNull())
        .orderBy(QUEUE.USUAL.desc(), QUEUE.MENU_KEY.asc().nullsLast(), QUEUE.ID)
        .fetch(QueueStore::queue);
  }

  public Optional<Queue> find(QueueId id) {
    return sql.selectFrom(QUEUE)
        .where(QUEUE.ID.eq(id.value()).and(QUEUE.REMOVED_AT.isNull()))
        .fetchOptional(QueueStore::queue);
  }

  /// How long an agent has after a call from it; nothing if there never was such a queue.
  public Duration wrapUp(QueueId id) {
    return sql.select(QUEUE.WRAP_UP_SECONDS)
        .from(QUEUE)
        .where(QUEUE.ID.eq(id.value()))
        .fetchOptional(QUEUE.WRAP_UP_SECONDS)
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }

  public boolean isAnybodyIn(QueueId id) {
    return sql.fetchExists(
        LINE_CALL, LINE_CALL.QUEUE_ID.eq(id.value()).and(LINE_CALL.STATE.in("waiting", "offered")));
  }

  /// A new one, or one that was removed, or another one in place of what is there.
  public void put(QueueChange change) {
    QueueRecord row = row(change);
    sql.insertInto(QUEUE)
        .set(row)
        .onConflict(QUEUE.ID)
        .doUpdate()
        .set(row)
        .setNull(QUEUE.REMOVED_AT)
        .set(QUEUE.VERSION, QUEUE.VERSION.plus(1))
        .execute();
  }

  /// Another one is the usual one from now on.
  public void makeUnusual(QueueId id) {
    sql.update(QUEUE)
        .set(QUEUE.USUAL, false)
        .set(QUEUE.VERSION, QUEUE.VERSION.plus(1))
        .where(QUEUE.ID.eq(id.value()))
        .execute();
  }

  public void remove(QueueId id, Instant now) {
    sql.update(QUEUE)
        .set(QUEUE.REMOVED_AT, now)
        .set(QUEUE.VERSION, QUEUE.VERSION.plus(1))
        .where(QUEUE.ID.eq(id.value()))
        .execute();
  }

  private static QueueRecord row(QueueChange change) {
    QueueSetup setup = change.setup();
    QueueRecord row = new QueueRecord();
    row.setId(setup.id().value());
    row.setNameRu(change.russianName());
    row.setNameEn(change.englishName());
    row.setStrategy(Wire.name(setup.strategy()));
    row.setWeight(setup.weight());
    row.setRingSeconds(seconds(setup.ringTime()));
    row.setWrapUpSeconds(seconds(setup.wrapUp()));
    row.setMaxWaitSeconds(seconds(setup.maxWait()));
    row.setMaxCallers(setup.maxCallers());
    row.setAnnounceSeconds(seconds(setup.announceEvery()));
    row.setServiceLevelSeconds(seconds(setup.serviceLevel()));
    row.setServiceLevelPercent(change.servicePercent());
    row.setOfferCallbackAfter(setup.offerCallbackAfter().map(QueueStore::seconds).orElse(null));
    row.setOverflow(
        switch (setup.overflow()) {
          case Overflow.Callback _ -> CALLBACK;
          case Overflow.Queue _ -> ANOTHER_QUEUE;
          case Overflow.Goodbye _ -> GOODBYE;
        });
    row.setOverflowQueue(
        setup.overflow() instanceof Overflow.Queue(QueueId into) ? into.value() : null);
    row.setMenuKey(change.key().map(String::valueOf).orElse(null));
    row.setUsual(change.usual());
    return row;
  }

  private static int seconds(Duration time) {
    return (int) time.toSeconds();
  }

  static Queue queue(QueueRecord row) {
    return new Queue(
        new QueueSetup(
            new QueueId(row.getId()),
            Wire.read(Strategy.class, row.getStrategy()),
            row.getWeight(),
            Duration.ofSeconds(row.getRingSeconds()),
            Duration.ofSeconds(row.getWrapUpSeconds()),
            Duration.ofSeconds(row.getMaxWaitSeconds()),
            row.getMaxCallers(),
            Duration.ofSeconds(row.getAnnounceSeconds()),
            Duration.ofSeconds(row.getServiceLevelSeconds()),
            Optional.ofNullable(row.getOfferCallbackAfter()).map(Duration::ofSeconds),
            overflow(row)),
        row.getNameRu(),
        row.getNameEn(),
        row.getServiceLevelPercent(),
        Optional.ofNullable(row.getMenuKey()).map(key -> key.charAt(0)),
        row.getUsual(),
        row.getVersion());
  }

  private static Overflow overflow(QueueRecord row) {
    return switch (row.getOverflow()) {
      case CALLBACK -> new Overflow.Callback();
      case GOODBYE -> new Overflow.Goodbye();
      case ANOTHER_QUEUE -> new Overflow.Queue(new QueueId(row.getOverflowQueue()));
      case String other -> throw new IllegalStateException("a queue overflows into " + other);
    };
  }
}
