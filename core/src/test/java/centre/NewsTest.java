package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// News about a person reaches every node after the commit.
@CentreTest
class NewsTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Presence presence;
  private final TransactionTemplate transaction;
  private final DSLContext sql;
  private final Ears ears;

  NewsTest(Presence presence, TransactionTemplate transaction, DSLContext sql, Ears ears) {
    this.presence = presence;
    this.transaction = transaction;
    this.sql = sql;
    this.ears = ears;
  }

  @Test
  void aPieceThatCannotBeReadDoesNotStopTheNext() {
    awaitHeard(somebody());

    sql.execute("select pg_notify('dozvon_news', 'nonsense')");

    awaitHeard(somebody());
  }

  @Test
  void whatIsRolledBackIsNoNews() {
    Person unmoved = somebody();
    Person moved = somebody();
    awaitHeard(somebody());

    transaction.executeWithoutResult(undone -> {
      presence.tell(unmoved);
      undone.setRollbackOnly();
    });

    awaitHeard(moved);
    assertThat(ears.heardOf(unmoved)).isFalse();
  }

  @Test
  void aConnectionThatBreaksIsMadeAnewAndEveryPageLooksAgain() {
    awaitHeard(somebody());
    int before = ears.resumptions();

    assertThat(
            sql.fetch(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'dozvon-news' and datname = current_database()"))
        .isNotEmpty();

    await().atMost(SOON).until(() -> ears.resumptions() > before);
    awaitHeard(somebody());
  }

  private static Person somebody() {
    return new Person.OfPatient(new PatientId(UUID.randomUUID()));
  }

  /// Told again until heard: news that nobody listens to is lost, by design.
  private void awaitHeard(Person person) {
    await()
        .atMost(SOON)
        .until(() -> {
          transaction.executeWithoutResult(_ -> presence.tell(person));
          return ears.heardOf(person);
        });
  }
}
