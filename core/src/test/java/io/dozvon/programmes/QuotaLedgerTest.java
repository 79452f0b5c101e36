package io.dozvon.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.programmes.Movement.Kind;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.IllegalTransactionStateException;

/// What a quota gives, less what is reserved and used, is what is left: never less than nothing,
/// whoever asks at the same time and whatever dies in between (R18).
class QuotaLedgerTest {
  private final ProgrammeRoom room = new ProgrammeRoom("2026-11-25T10:00:00Z", 0);

  @AfterEach
  void drop() {
    room.close();
  }

  private static Quota each(int number, QuotaPeriod period) {
    return new Quota.Limited(number, period);
  }

  @Test
  void aConsultationIsReservedThenConsumedOrReleasedOnce() {
    PatientId patient = room.insuredBy(room.programme(each(2, QuotaPeriod.YEAR)));
    ConsultationId rendered = ConsultationId.random();
    ConsultationId cancelled = ConsultationId.random();

    assertThat(room.reserve(rendered, patient)).isEqualTo("reserved");
    assertThat(room.reserve(rendered, patient)).isEqualTo("reserved");
    assertThat(room.reserve(cancelled, patient)).isEqualTo("reserved");
    assertThat(room.reserve(rendered, patient)).isEqualTo("reserved");
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("quota-used-up");
    room.consume(rendered);
    room.release(rendered);
    room.release(cancelled);
    room.release(cancelled);
    room.consume(cancelled);

    Balance balance = room.balance(patient);
    assertThat(balance.used()).isEqualTo(1);
    assertThat(balance.reserved()).isZero();
    assertThat(balance.left()).contains(1);
    assertThat(room.quotas.movements(patient, 10))
        .extracting(Movement::kind)
        .containsExactly(Kind.RELEASE, Kind.CONSUME, Kind.RESERVE, Kind.RESERVE);
  }

  @Test
  void whomNoProgrammeCoversNeedsNoReservation() {
    ConsultationId consultation = ConsultationId.random();

    assertThat(room.reserve(consultation, PatientId.random())).isEqualTo("not-needed");
    room.consume(consultation);
    room.release(consultation);

    assertThat(room.database.sql().fetchCount(entries())).isZero();
  }

  @Test
  void anUnlimitedQuotaIsCountedAndNeverUsedUp() {
    PatientId patient = room.insuredBy(room.programme(new Quota.Unlimited()));

    for (int i = 0; i < 20; i++) {
      assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("reserved");
    }

    assertThat(room.balance(patient).reserved()).isEqualTo(20);
    assertThat(room.balance(patient).left()).isEmpty();
  }

  @Test
  void aNewPeriodGivesAnewAndTheOldOneKeepsItsReservations() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.QUARTER)));
    ConsultationId old = ConsultationId.random();
    room.itIs("2026-12-31T20:59:59Z");
    assertThat(room.reserve(old, patient)).isEqualTo("reserved");
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("quota-used-up");

    room.itIs("2026-12-31T21:00:00Z"); // midnight in Moscow

    assertThat(room.balance(patient).left()).contains(1);
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("reserved");
    room.consume(old);
    assertThat(room.balance(patient).used()).isZero();
    room.itIs("2026-12-31T12:00:00Z");
    assertThat(room.balance(patient).used()).isEqualTo(1);
  }

  @Test
  void aProlongedProgrammeDoesNotGrantItsWholeTermTwice() {
    ProgrammeId programme = room.programme(each(1, QuotaPeriod.WHOLE_TERM));
    PatientId patient = room.insuredBy(programme);
    room.reserve(ConsultationId.random(), patient);

    room.itIs("2027-06-01T10:00:00Z");

    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("quota-used-up");
  }

  @Test
  void aQuotaThatIsCutOrRaisedHoldsFromTheNextRequestOn() {
    ProgrammeId programme = room.programme(each(3, QuotaPeriod.YEAR));
    PatientId patient = room.insuredBy(programme);
    ConsultationId first = ConsultationId.random();
    room.reserve(first, patient);
    room.reserve(ConsultationId.random(), patient);

    change(programme, 1);
    assertThat(room.balance(patient).left()).contains(0);
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("quota-used-up");
    room.release(first);
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("quota-used-up");

    change(programme, 2);
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("reserved");
  }

  private void change(ProgrammeId programme, int number) {
    room.lists
        .change(programme, ProgrammeRoom.terms(each(number, QuotaPeriod.YEAR)), ProgrammeRoom.ADMIN)
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Timeout(60)
  void theSumHoldsHoweverManyAskAtTheSameTime(long seed) {
    ProgrammeId programme = room.programme(each(5, QuotaPeriod.YEAR));
    List<PatientId> patients = Stream.generate(() -> room.insuredBy(programme)).limit(2).toList();
    ConcurrentLinkedQueue<ConsultationId> all = new ConcurrentLinkedQueue<>();

    inParallel(8, thread -> actAtRandom(new Random(seed * 100 + thread), patients, all));

    patients.forEach(this::assertSum);
  }

  private void actAtRandom(
      Random random, List<PatientId> patients, ConcurrentLinkedQueue<ConsultationId> all) {
    for (int step = 0; step < 40; step++) {
      ConsultationId known = all.isEmpty() ? ConsultationId.random() : all.peek();
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          ConsultationId fresh = ConsultationId.random();
          all.add(fresh);
          room.reserve(fresh, patients.get(random.nextInt(patients.size())));
        }
        case 3 -> room.consume(known);
        case 4 -> room.release(known);
        default -> {
          all.poll();
          room.release(known);
        }
      }
    }
  }

  /// The account says what its entries add up to, and no more is gone than was given.
  private void assertSum(PatientId patient) {
    List<Movement> movements = room.quotas.movements(patient, 100_000);
    long reserved = count(movements, Kind.RESERVE);
    long consumed = count(movements, Kind.CONSUME);
    long released = count(movements, Kind.RELEASE);
    Balance balance = room.balance(patient);
    assertThat(balance.used()).isEqualTo((int) consumed);
    assertThat(balance.reserved()).isEqualTo((int) (reserved - consumed - released));
    assertThat(movements).isNotEmpty();
    assertThat(balance.used() + balance.reserved()).isBetween(0, 5);
    assertThat(balance.left().orElseThrow() + balance.used() + balance.reserved()).isEqualTo(5);
  }

  private static long count(List<Movement> movements, Kind kind) {
    return movements.stream().filter(movement -> movement.kind() == kind).count();
  }

  @Test
  @Timeout(60)
  void ofManyWhoWantTheLastOneOneGetsIt() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.MONTH)));
    ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();

    inParallel(8, _ -> answers.add(room.reserve(ConsultationId.random(), patient)));

    assertThat(answers).hasSize(8).containsOnlyOnce("reserved");
  }

  @Test
  @Timeout(60)
  void aReservationThatIsConsumedAndReleasedAtTheSameTimeEndsOnce() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.MONTH)));
    ConsultationId consultation = ConsultationId.random();
    room.reserve(consultation, patient);

    inParallel(
        8,
        thread -> {
          if (thread % 2 == 0) {
            room.consume(consultation);
          } else {
            room.release(consultation);
          }
        });

    assertThat(room.quotas.movements(patient, 10)).hasSize(2);
    assertThat(room.balance(patient).reserved()).isZero();
  }

  @Test
  void whatDiesBeforeItsCommitHasTakenNothing() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.MONTH)));
    ConsultationId consultation = ConsultationId.random();

    assertThatThrownBy(() ->
            room.transaction.executeWithoutResult(_ -> {
              room.quotas
                  .reserve(consultation, patient, ProgrammeRoom.THERAPIST, room.now())
                  .orElseThrow();
              dies();
            }))
        .isInstanceOf(RuntimeException.class);
    assertThat(room.balance(patient).left()).contains(1);

    room.reserve(consultation, patient);
    assertThatThrownBy(() ->
            room.transaction.executeWithoutResult(_ -> {
              room.quotas.consume(consultation);
              dies();
            }))
        .isInstanceOf(RuntimeException.class);

    assertThat(room.balance(patient).used()).isZero();
    assertThat(room.balance(patient).reserved()).isEqualTo(1);
    room.consume(consultation);
    assertThat(room.balance(patient).used()).isEqualTo(1);
  }

  /// The connection of the transaction is cut at the server, as in a crash.
  private void dies() {
    Connection connection = DataSourceUtils.getConnection(room.database.dataSource());
    try (var self = connection.createStatement()) {
      self.execute("select pg_terminate_backend(pg_backend_pid())");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theLedgerTakesPartInTheTransactionOfWhatItIsFor() {
    assertThatThrownBy(() -> room.quotas.consume(ConsultationId.random()))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> room.quotas.release(ConsultationId.random()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theDatabaseItselfLetsNobodyOverdrawOrRewrite() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.MONTH)));
    ConsultationId consultation = ConsultationId.random();
    room.reserve(consultation, patient);

    refused(
        "insert into programmes.quota_entry (account_id, consultation_id, patient_id, kind, at)"
            + " select id, gen_random_uuid(), gen_random_uuid(), 'reserve', now() from programmes.quota_account",
        "quota_never_overdrawn");
    refused(
        "insert into programmes.quota_entry (account_id, consultation_id, patient_id, kind, at)"
            + " select id, gen_random_uuid(), gen_random_uuid(), 'release', now() from programmes.quota_account",
        "end_of_its_reservation");
    refused("update programmes.quota_account set reserved = 0", "moved by entries only");
    refused("update programmes.quota_account set used = 1", "moved by entries only");
    refused("delete from programmes.quota_account", "nothing is removed");
    refused("update programmes.quota_entry set kind = 'release'", "append-only");
    refused("delete from programmes.quota_entry", "append-only");
    room.consume(consultation);
    refused(
        "insert into programmes.quota_entry (account_id, consultation_id, patient_id, kind, at)"
            + " select account_id, consultation_id, patient_id, 'release', now() from programmes.quota_entry"
            + " where kind = 'reserve'",
        "one_reservation_and_one_end");
  }

  @Test
  void whatIsCorrectedMovesByFurtherEntriesAndNeverBelowNothing() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.MONTH)));
    ConsultationId consultation = ConsultationId.random();
    room.reserve(consultation, patient);
    room.consume(consultation);

    assertThat(room.correct(consultation, true)).isEqualTo("granted");
    assertThat(room.correct(consultation, false)).isEqualTo("granted");
    assertThat(room.correct(consultation, false)).isEqualTo("granted");
    assertThat(room.balance(patient).left()).contains(1);
    assertThat(room.correct(consultation, true)).isEqualTo("granted");
    assertThat(room.balance(patient).used()).isEqualTo(1);
    room.correct(consultation, false);
    assertThat(room.reserve(ConsultationId.random(), patient)).isEqualTo("reserved");

    assertThat(room.correct(consultation, true)).isEqualTo("quota-used-up");

    assertThat(room.quotas.movements(patient, 10))
        .extracting(Movement::kind)
        .containsExactly(
            Kind.RESERVE, Kind.GIVE_BACK, Kind.TAKE, Kind.GIVE_BACK, Kind.CONSUME, Kind.RESERVE);
    assertThat(room.correct(ConsultationId.random(), true)).isEqualTo("granted");
  }

  @Test
  void theDatabaseItselfLetsEachCorrectionFollowOnTheEntryBeforeOnly() {
    PatientId patient = room.insuredBy(room.programme(each(1, QuotaPeriod.MONTH)));
    ConsultationId consultation = ConsultationId.random();
    room.reserve(consultation, patient);
    room.consume(consultation);

    refused(
        "insert into programmes.quota_entry"
            + " (account_id, consultation_id, patient_id, kind, at, correction, corrects)"
            + " select account_id, consultation_id, patient_id, 'take', now(), 1, 'release'"
            + " from programmes.quota_entry where kind = 'reserve'",
        "end_of_its_reservation");
    refused(
        "insert into programmes.quota_entry"
            + " (account_id, consultation_id, patient_id, kind, at, correction, corrects)"
            + " select account_id, consultation_id, patient_id, 'give-back', now(), 1, 'release'"
            + " from programmes.quota_entry where kind = 'reserve'",
        "what_a_correction_corrects");
    room.correct(consultation, false);
    refused(
        "insert into programmes.quota_entry"
            + " (account_id, consultation_id, patient_id, kind, at, correction, corrects)"
            + " select account_id, consultation_id, patient_id, 'give-back', now(), 1, 'consume'"
            + " from programmes.quota_entry where kind = 'reserve'",
        "one_reservation_and_one_end");
    assertThat(room.balance(patient).left()).contains(1);
  }

  private void refused(String statement, String by) {
    assertThatThrownBy(() -> room.database.sql().execute(statement)).hasMessageContaining(by);
  }

  private static Table<?> entries() {
    return DSL.table("programmes.quota_entry");
  }

  @FunctionalInterface
  private interface Work {
    void act(int thread);
  }

  private static void inParallel(int threads, Work work) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<? extends Future<?>> all =
          IntStream.range(0, threads)
              .mapToObj(thread -> pool.submit(() -> work.act(thread)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
