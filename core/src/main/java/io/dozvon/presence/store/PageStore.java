package io.dozvon.presence.store;

import static io.dozvon.database.presence.Tables.PAGE;
import static org.jooq.impl.DSL.row;

import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
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

  public boolean seen(PageId page, Person person, Instant now) {
    return sql.update(PAGE).set(PAGE.SEEN_AT, now).where(isPageOf(page, person)).execute() > 0;
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
