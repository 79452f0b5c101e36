package io.dozvon.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConsultationLockTest {
  private static final Duration ABANDONED = Duration.ofMillis(500);

  private final TestDatabase database = TestDatabase.fresh();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  private final DSLContext sql =
      DSL.using(new TransactionAwareDataSourceProxy(database.dataSource()), SQLDialect.POSTGRES);
  private final ConsultationLock lock = new ConsultationLock(sql, new LockSettings(ABANDONED));
  private final ConsultationId id = ConsultationId.random();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  @Timeout(30)
  void aNodeThatStandsStillInATransactionHoldsUpNobodyAndLosesIt() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch thawed = new CountDownLatch(1);
    CompletableFuture<Void> frozen =
        CompletableFuture.runAsync(() ->
            transaction.executeWithoutResult(_ -> {
              lock.hold(id);
              held.countDown();
              awaitQuietly(thawed);
            }));
    awaitQuietly(held);

    transaction.executeWithoutResult(_ -> lock.hold(id));

    thawed.countDown();
    assertThatExceptionOfType(CompletionException.class).isThrownBy(frozen::join);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
