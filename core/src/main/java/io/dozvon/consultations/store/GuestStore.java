package io.dozvon.consultations.store;

import static io.dozvon.database.consultations.Tables.GUEST;
import static io.dozvon.database.consultations.Tables.GUEST_LINK;

import io.dozvon.consultations.Guest;
import io.dozvon.consultations.Guest.Agreed;
import io.dozvon.consultations.Guest.Asked;
import io.dozvon.consultations.Guest.Coming;
import io.dozvon.consultations.Guest.Facts;
import io.dozvon.consultations.Guest.Left;
import io.dozvon.consultations.Guest.Over;
import io.dozvon.consultations.Guest.Present;
import io.dozvon.consultations.GuestConsent;
import io.dozvon.consultations.GuestEnding;
import io.dozvon.consultations.GuestId;
import io.dozvon.consultations.GuestRole;
import io.dozvon.consultations.GuestWay;
import io.dozvon.database.consultations.tables.records.GuestRecord;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class GuestStore {
  private final DSLContext sql;

  GuestStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Guest guest) {
    GuestRecord row = sql.newRecord(GUEST);
    write(guest, row);
    row.setVersion(guest.facts().version());
    row.insert();
  }

  /// Stores the new state of a guest.
  ///
  /// @throws IllegalStateException if somebody else changed it since it was read
  public void update(Guest guest) {
    Facts facts = guest.facts();
    GuestRecord row = new GuestRecord();
    write(guest, row);
    row.setVersion(facts.version() + 1);
    int changed =
        sql.update(GUEST)
            .set(row)
            .where(GUEST.ID.eq(facts.id().value()).and(GUEST.VERSION.eq(facts.version())))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException("guest %s was changed meanwhile".formatted(facts.id()));
    }
  }

  public Optional<Guest> find(GuestId id) {
    return sql.selectFrom(GUEST).where(GUEST.ID.eq(id.value())).fetchOptional(GuestStore::read);
  }

  /// Whose leg it is now.
  public Optional<Guest> byLeg(LegId leg) {
    return sql.selectFrom(GUEST)
        .where(GUEST.LEG_ID.eq(leg.value()))
        .fetchOptional(GuestStore::read);
  }

  /// All that a consultation has had, in the order they were invited.
  public List<Guest> of(ConsultationId consultation) {
    return of(List.of(consultation));
  }

  /// As [#of(ConsultationId)], of many.
  public List<Guest> of(Collection<ConsultationId> consultations) {
    return list(
        GUEST.CONSULTATION_ID.in(consultations.stream().map(ConsultationId::value).toList()));
  }

  /// Those who have legs at an exchange.
  public List<Guest> at(ExchangeName exchange) {
    return list(GUEST.EXCHANGE.eq(exchange.value()).and(GUEST.LEG_ID.isNotNull()));
  }

  private List<Guest> list(Condition which) {
    return sql.selectFrom(GUEST)
        .where(which)
        .orderBy(GUEST.INVITED_AT, GUEST.ID)
        .fetch(GuestStore::read);
  }

  public void insertLink(byte[] hash, GuestId guest, Instant expiresAt) {
    sql.insertInto(GUEST_LINK)
        .set(GUEST_LINK.TOKEN_HASH, hash)
        .set(GUEST_LINK.GUEST_ID, guest.value())
        .set(GUEST_LINK.EXPIRES_AT, expiresAt)
        .execute();
  }

  /// Whom a link leads to, and until when it must have been used.
  public record Linked(GuestId guest, ConsultationId consultation, Instant expiresAt) {}

  public Optional<Linked> linked(byte[] hash) {
    return sql.select(GUEST.ID, GUEST.CONSULTATION_ID, GUEST_LINK.EXPIRES_AT)
        .from(GUEST_LINK)
        .join(GUEST)
        .on(GUEST.ID.eq(GUEST_LINK.GUEST_ID))
        .where(GUEST_LINK.TOKEN_HASH.eq(hash))
        .fetchOptional(row ->
            new Linked(new GuestId(row.value1()), new ConsultationId(row.value2()), row.value3()));
  }

  private static void write(Guest guest, GuestRecord row) {
    Facts facts = guest.facts();
    row.setId(facts.id().value());
    row.setConsultationId(facts.consultation().value());
    row.setExchange(facts.exchange().value());
    row.setRole(Wire.name(facts.role()));
    row.setLabel(facts.label());
    row.setLanguage(facts.language().code());
    row.setInvitedAt(facts.invitedAt());
    switch (facts.way()) {
      case GuestWay.Link() -> {
        row.setWay("link");
        row.setPhone(null);
      }
      case GuestWay.Phone(PhoneNumber number) -> {
        row.setWay("phone");
        row.setPhone(number.e164());
      }
    }
    row.setConsent(null);
    row.setConsentedAt(null);
    row.setLegId(guest.currentLeg().map(LegId::value).orElse(null));
    row.setEnding(null);
    switch (guest) {
      case Asked _ -> state(row, "asked", facts.invitedAt());
      case Agreed agreed -> {
        state(row, "agreed", agreed.consent().at());
        consent(row, agreed.consent());
      }
      case Coming coming -> {
        state(row, "coming", coming.since());
        consent(row, coming.consent());
      }
      case Present present -> {
        state(row, "present", present.since());
        consent(row, present.consent());
      }
      case Left left -> {
        state(row, "left", left.since());
        consent(row, left.consent());
      }
      case Over over -> {
        state(row, "over", over.at());
        over.consent().ifPresent(consent -> consent(row, consent));
        row.setEnding(Wire.name(over.ending()));
      }
    }
  }

  private static void state(GuestRecord row, String name, Instant since) {
    row.setState(name);
    row.setSince(since);
  }

  private static void consent(GuestRecord row, GuestConsent consent) {
    row.setConsent(Wire.name(consent.how()));
    row.setConsentedAt(consent.at());
  }

  private static Guest read(GuestRecord row) {
    Facts facts = facts(row);
    return switch (row.getState()) {
      case "asked" -> new Asked(facts);
      case "agreed" -> new Agreed(facts, consent(row).orElseThrow());
      case "coming" ->
          new Coming(facts, consent(row).orElseThrow(), new LegId(row.getLegId()), row.getSince());
      case "present" ->
          new Present(facts, consent(row).orElseThrow(), new LegId(row.getLegId()), row.getSince());
      case "left" -> new Left(facts, consent(row).orElseThrow(), row.getSince());
      case "over" ->
          new Over(
              facts, consent(row), Wire.read(GuestEnding.class, row.getEnding()), row.getSince());
      default -> throw new IllegalStateException("unknown state of a guest: " + row.getState());
    };
  }

  private static Facts facts(GuestRecord row) {
    return new Facts(
        new GuestId(row.getId()),
        new ConsultationId(row.getConsultationId()),
        new ExchangeName(row.getExchange()),
        Wire.read(GuestRole.class, row.getRole()),
        row.getLabel(),
        Optional.ofNullable(row.getPhone())
            .<GuestWay>map(number -> new GuestWay.Phone(new PhoneNumber(number)))
            .orElse(new GuestWay.Link()),
        Language.of(row.getLanguage()).orElseThrow(),
        row.getInvitedAt(),
        row.getVersion());
  }

  private static Optional<GuestConsent> consent(GuestRecord row) {
    return Optional.ofNullable(row.getConsent())
        .map(how -> new GuestConsent(Wire.read(GuestConsent.How.class, how), row.getConsentedAt()));
  }
}
