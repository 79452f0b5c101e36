package io.dozvon.programmes;

import io.dozvon.audit.Audit;
import io.dozvon.database.TestDatabase;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The room alone, on a database of its own and with a clock that tests move.
final class ProgrammeRoom implements AutoCloseable {
  static final Actor.Admin ADMIN = new Actor.Admin("test");
  static final Speciality THERAPIST = new Speciality("терапевт");
  static final LocalDate BORN = LocalDate.of(1980, 5, 17);
  private static final PersonName NAME =
      new PersonName("Петрова", "Анна", Optional.of("Ильинична"));
  private static final AtomicInteger COUNT = new AtomicInteger();

  final TestDatabase database = TestDatabase.fresh();
  final TransactionTemplate transaction;
  final ProgrammeLists lists;
  final Programmes programmes;
  final Quotas quotas;
  private final AnnotationConfigApplicationContext context;
  private volatile Instant now;

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  ProgrammeRoom(String now, long privatePrice) {
    this.now = Instant.parse(now);
    DataSource pool = database.dataSource();
    JdbcTransactionManager manager = new JdbcTransactionManager(pool);
    InstantSource time = () -> this.now;
    context = new AnnotationConfigApplicationContext();
    context.registerBean(PlatformTransactionManager.class, () -> manager);
    context.registerBean(
        DSLContext.class,
        () -> DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES));
    context.registerBean(Clock.class, () -> time.withZone(ZoneOffset.UTC));
    context.registerBean(
        ProgrammeSettings.class,
        () -> new ProgrammeSettings(privatePrice, ZoneId.of("Europe/Moscow")));
    context.registerBean(Today.class);
    context.registerBean(Programmes.class);
    context.registerBean(ProgrammeLists.class);
    context.registerBean(Quotas.class);
    context.register(Transactions.class);
    context.scan("io.dozvon.programmes.store", Audit.class.getPackageName());
    context.refresh();
    transaction = new TransactionTemplate(manager);
    lists = context.getBean(ProgrammeLists.class);
    programmes = context.getBean(Programmes.class);
    quotas = context.getBean(Quotas.class);
  }

  void itIs(String instant) {
    now = Instant.parse(instant);
  }

  Instant now() {
    return now;
  }

  ProgrammeId programme(Quota quota) {
    return lists.create(terms(quota), ADMIN).map(Programme::id).orElseThrow();
  }

  static ProgrammeTerms terms(Quota quota) {
    return new ProgrammeTerms(
        "Здоровье",
        "Пример Страхование",
        new Term(LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2027, 12, 31))),
        List.of(new Coverage(THERAPIST, Money.roubles(0), quota)));
  }

  Listed person() {
    int number = COUNT.incrementAndGet();
    return listed(new PhoneNumber("+7916%07d".formatted(number)), new PolicyNumber("P" + number));
  }

  static Listed listed(PhoneNumber phone, PolicyNumber policy) {
    Term always = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
    return new Listed(NAME, BORN, Optional.of(phone), policy, always);
  }

  /// Somebody who is on no list.
  Listed stranger() {
    return new Listed(
        new PersonName("Чужой", "Игорь", Optional.empty()),
        LocalDate.of(1950, 1, 1),
        person().phone(),
        person().policy(),
        new Term(LocalDate.of(2020, 1, 1), Optional.empty()));
  }

  /// A patient who was found on a programme's list.
  PatientId insuredBy(ProgrammeId programme) {
    Listed listed = person();
    lists.put(programme, List.of(listed), ADMIN).orElseThrow();
    PatientId patient = PatientId.random();
    identify(patient, listed);
    return patient;
  }

  Identification identify(PatientId patient, Listed as) {
    return programmes.identify(
        patient, as.name(), as.birthDate(), as.phone().orElseThrow(), Optional.empty());
  }

  /// How it came out: `reserved`, `not-needed` or a refusal's id.
  String reserve(ConsultationId consultation, PatientId patient) {
    return in(() ->
        switch (quotas.reserve(consultation, patient, THERAPIST, now)) {
          case Answer.Refused<Reservation> refused -> refused.refusal().id();
          case Answer.Granted<Reservation> granted ->
              granted.value() instanceof Reservation.Reserved ? "reserved" : "not-needed";
        });
  }

  void consume(ConsultationId consultation) {
    transaction.executeWithoutResult(_ -> quotas.consume(consultation));
  }

  /// `granted`, or why not.
  String correct(ConsultationId consultation, boolean taken) {
    Answer<?> answer =
        Objects.requireNonNull(transaction.execute(_ -> quotas.correct(consultation, taken)));
    return answer instanceof Answer.Refused<?>(var why) ? why.id() : "granted";
  }

  void release(ConsultationId consultation) {
    transaction.executeWithoutResult(_ -> quotas.release(consultation));
  }

  private String in(Supplier<String> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  Balance balance(PatientId patient) {
    return quotas.balance(patient).getFirst();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
