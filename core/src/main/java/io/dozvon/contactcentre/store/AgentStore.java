package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.AGENT;
import static io.dozvon.database.contactcentre.Tables.PLACE;
import static org.jooq.impl.DSL.max;

import io.dozvon.contactcentre.Employed;
import io.dozvon.database.contactcentre.tables.records.AgentRecord;
import io.dozvon.database.contactcentre.tables.records.PlaceRecord;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Who answers, where they sit, and for which queues.
@Repository
public class AgentStore {
  private final DSLContext sql;

  AgentStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The first number that was never anybody's.
  public int nextSeat() {
    return sql.select(max(AGENT.SEAT)).from(AGENT).fetchOptional(row -> row.value1()).orElse(0) + 1;
  }

  public void insert(StaffId id, StaffRole role, int seat, Instant now) {
    sql.insertInto(AGENT)
        .set(AGENT.STAFF_ID, id.value())
        .set(AGENT.ROLE, Wire.name(role))
        .set(AGENT.SEAT, seat)
        .set(AGENT.ADDED_AT, now)
        .execute();
  }

  /// @param since when they were dismissed; empty if they answer again
  public void dismiss(StaffId id, Optional<Instant> since) {
    sql.update(AGENT)
        .set(AGENT.REMOVED_AT, since.orElse(null))
        .where(AGENT.STAFF_ID.eq(id.value()))
        .execute();
  }

  public void talkThrough(StaffId id, Optional<DeskPhone> deskPhone, Handset handset) {
    sql.update(AGENT)
        .set(AGENT.DESK_PHONE, deskPhone.map(DeskPhone::address).orElse(null))
        .set(AGENT.HANDSET, Wire.name(handset))
        .where(AGENT.STAFF_ID.eq(id.value()))
        .execute();
  }

  public void place(StaffId id, List<Place> places) {
    sql.deleteFrom(PLACE).where(PLACE.STAFF_ID.eq(id.value())).execute();
    sql.batchInsert(
            places.stream()
                .map(place -> new PlaceRecord(place.queue().value(), id.value(), place.penalty()))
                .toList())
        .execute();
  }

  /// @return who had a place in it
  public List<StaffId> vacate(QueueId queue) {
    return sql.deleteFrom(PLACE)
        .where(PLACE.QUEUE_ID.eq(queue.value()))
        .returning(PLACE.STAFF_ID)
        .fetch(row -> new StaffId(row.getStaffId()));
  }

  /// Also one who was dismissed.
  public Optional<Employed> find(StaffId id) {
    return sql.selectFrom(AGENT)
        .where(AGENT.STAFF_ID.eq(id.value()))
        .fetchOptional()
        .map(row -> employed(row, places(List.of(row.getStaffId()))));
  }

  /// Those who answer now, by seat.
  public List<Employed> all() {
    List<AgentRecord> rows =
        sql.selectFrom(AGENT).where(AGENT.REMOVED_AT.isNull()).orderBy(AGENT.SEAT).fetch();
    Map<UUID, List<Place>> places = places(rows.stream().map(AgentRecord::getStaffId).toList());
    return rows.stream().map(row -> employed(row, places)).toList();
  }

  private Map<UUID, List<Place>> places(Collection<UUID> of) {
    return sql.selectFrom(PLACE)
        .where(PLACE.STAFF_ID.in(of))
        .orderBy(PLACE.PENALTY, PLACE.QUEUE_ID)
        .fetchGroups(
            PLACE.STAFF_ID, row -> new Place(new QueueId(row.getQueueId()), row.getPenalty()));
  }

  private static Employed employed(AgentRecord row, Map<UUID, List<Place>> places) {
    return new Employed(
        new StaffId(row.getStaffId()),
        Wire.read(StaffRole.class, row.getRole()),
        row.getSeat(),
        Optional.ofNullable(row.getDeskPhone()).map(DeskPhone::new),
        Wire.read(Handset.class, row.getHandset()),
        places.getOrDefault(row.getStaffId(), List.of()),
        row.getAddedAt(),
        Optional.ofNullable(row.getRemovedAt()));
  }
}
