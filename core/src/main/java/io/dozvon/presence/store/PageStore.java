package io.dozvon.presence.store;

import static io.dozvon.database.presence.Tables.PAGE;
import static org.jooq.impl.DSL.row;

import io.dozvon.presence.PageId;
import io.dozvon.presence.SignOfLife;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class PageStore {
  /// The PostgreSQL NOTIFY channel on which news crosses nodes.
  public static final String NEWS_CHANNEL = "dozvon_news";

  private final DSLContext sql;

  PageStore(DSLContext sql) {
    this.sql = sql;
  }

  public void put(PageId page, Person person, String node, Instant now) {
    sql.insertInto(PAGE)
        .set(PAGE.ID, page.value())
        .set(PAGE.PERSON_KIND, person.kind())
        .set(PAGE.PERSON_ID, person.value())
        .set(PAGE.NODE, node)
        .set(PAGE.OPENED_AT, now)
        .set(PAGE.SEEN_AT, now)
        .onConflict(PAGE.ID)
        .doUpdate()
        .set(PAGE.NODE, node)
        .set(PAGE.SEEN_AT, now)
        .where(PAGE.PERSON_ID.eq(person.value()))
        .execute();
  }

  /// @return those that are of a page we know, and by the person whose page it is
  public Set<SignOfLife> seen(Collection<SignOfLife> signs, Instant now) {
    Field<UUID> page = DSL.field(DSL.name("sign", "page"), UUID.class);
    Field<String> kind = DSL.field(DSL.name("sign", "kind"), String.class);
    Field<UUID> person = DSL.field(DSL.name("sign", "person"), UUID.class);
    return sql
        .update(PAGE)
        .set(PAGE.SEEN_AT, now)
        .from(
            DSL.table(
                    "unnest({0}, {1}, {2})",
                    DSL.val(column(signs, UUID[]::new, sign -> sign.page().value())),
                    DSL.val(column(signs, String[]::new, sign -> sign.person().kind())),
                    DSL.val(column(signs, UUID[]::new, sign -> sign.person().value())))
                .as("sign", "page", "kind", "person"))
        .where(PAGE.ID.eq(page).and(PAGE.PERSON_KIND.eq(kind)).and(PAGE.PERSON_ID.eq(person)))
        .returning(PAGE.ID, PAGE.PERSON_KIND, PAGE.PERSON_ID)
        .fetch()
        .stream()
        .map(row ->
            new SignOfLife(
                Person.of(row.getPersonKind(), row.getPersonId()), new PageId(row.getId())))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T[] column(
      Collection<SignOfLife> signs, IntFunction<T[]> array, Function<SignOfLife, T> value) {
    return signs.stream().map(value).toArray(array);
  }

  public void delete(PageId page, Person person) {
    sql.deleteFrom(PAGE).where(isPageOf(page, person)).execute();
  }

  public int countSeenSince(Person person, Instant then) {
    return sql.fetchCount(
        PAGE,
        PAGE.PERSON_KIND
            .eq(person.kind())
            .and(PAGE.PERSON_ID.eq(person.value()))
            .and(PAGE.SEEN_AT.ge(then)));
  }

  /// Which of these have a page that was seen since then.
  public Set<Person> seenSince(Collection<? extends Person> persons, Instant then) {
    return sql.selectDistinct(PAGE.PERSON_KIND, PAGE.PERSON_ID)
        .from(PAGE)
        .where(PAGE.SEEN_AT.ge(then))
        .and(
            row(PAGE.PERSON_KIND, PAGE.PERSON_ID)
                .in(persons.stream().map(it -> row(it.kind(), it.value())).toList()))
        .fetchSet(found -> Person.of(found.value1(), found.value2()));
  }

  /// Who of a role has a page that was seen since then.
  public Set<Person> seenSince(StaffRole role, Instant then) {
    return sql.selectDistinct(PAGE.PERSON_KIND, PAGE.PERSON_ID)
        .from(PAGE)
        .where(PAGE.PERSON_KIND.eq(Wire.name(role)).and(PAGE.SEEN_AT.ge(then)))
        .fetchSet(found -> Person.of(found.value1(), found.value2()));
  }

  public int deleteSeenBefore(Instant then) {
    return sql.deleteFrom(PAGE).where(PAGE.SEEN_AT.lt(then)).execute();
  }

  /// In a transaction of its own, for whose commit nothing waits: PostgreSQL lets only one
  /// transaction that notifies commit at a time, and this one does not wait for the disk.
  public void notify(Collection<Person> persons) {
    Field<String> person = DSL.field(DSL.name("news", "person"), String.class);
    sql.select(
            DSL.function(
                "set_config",
                String.class,
                DSL.inline("synchronous_commit"),
                DSL.inline("off"),
                DSL.inline(true)),
            DSL.function("pg_notify", Object.class, DSL.inline(NEWS_CHANNEL), person))
        .from(
            DSL.unnest(persons.stream().map(PersonCode::write).toArray(String[]::new))
                .as("news", "person"))
        .execute();
  }

  private static Condition isPageOf(PageId page, Person person) {
    return PAGE.ID
        .eq(page.value())
        .and(PAGE.PERSON_KIND.eq(person.kind()))
        .and(PAGE.PERSON_ID.eq(person.value()));
  }
}
