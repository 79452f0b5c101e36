package io.dozvon.staff.store;

import static io.dozvon.database.staff.Tables.INVITATION;
import static org.jooq.impl.DSL.row;

import io.dozvon.database.staff.tables.records.InvitationRecord;
import io.dozvon.staff.Invitation;
import io.dozvon.staff.InvitationId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class InvitationStore {
  private final DSLContext sql;

  InvitationStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param hash of the token
  public void insert(Invitation invitation, String hash) {
    sql.insertInto(INVITATION)
        .set(INVITATION.ID, invitation.id().value())
        .set(INVITATION.PERSON_KIND, invitation.person().kind())
        .set(INVITATION.PERSON_ID, invitation.person().value())
        .set(INVITATION.PURPOSE, Wire.name(invitation.purpose()))
        .set(INVITATION.TOKEN_HASH, hash)
        .set(INVITATION.ISSUED_AT, invitation.issuedAt())
        .set(INVITATION.EXPIRES_AT, invitation.expiresAt())
        .execute();
  }

  /// One that works.
  public Optional<Invitation> open(String hash, Instant now) {
    return sql.selectFrom(INVITATION)
        .where(INVITATION.TOKEN_HASH.eq(hash).and(isOpen()).and(INVITATION.EXPIRES_AT.gt(now)))
        .fetchOptional(InvitationStore::invitation);
  }

  /// Those of these persons that were neither used nor revoked; they may be too old.
  public Map<Person, Invitation> openOf(Collection<Person> persons) {
    return sql.selectFrom(INVITATION)
        .where(
            row(INVITATION.PERSON_KIND, INVITATION.PERSON_ID)
                .in(persons.stream().map(it -> row(it.kind(), it.value())).toList())
                .and(isOpen()))
        .fetchMap(it -> invitation(it).person(), InvitationStore::invitation);
  }

  /// @return whether there was one
  public boolean revoke(Person person, Instant now) {
    return sql.update(INVITATION)
            .set(INVITATION.REVOKED_AT, now)
            .where(
                INVITATION
                    .PERSON_KIND
                    .eq(person.kind())
                    .and(INVITATION.PERSON_ID.eq(person.value()))
                    .and(isOpen()))
            .execute()
        > 0;
  }

  /// @return false if it was used or revoked meanwhile
  public boolean finish(InvitationId id, Instant now) {
    return sql.update(INVITATION)
            .set(INVITATION.FINISHED_AT, now)
            .where(INVITATION.ID.eq(id.value()).and(isOpen()))
            .execute()
        > 0;
  }

  private static Condition isOpen() {
    return INVITATION.REVOKED_AT.isNull().and(INVITATION.FINISHED_AT.isNull());
  }

  private static Invitation invitation(InvitationRecord row) {
    return new Invitation(
        new InvitationId(row.getId()),
        Person.of(row.getPersonKind(), row.getPersonId()),
        Wire.read(Invitation.Purpose.class, row.getPurpose()),
        row.getIssuedAt(),
        row.getExpiresAt());
  }
}
