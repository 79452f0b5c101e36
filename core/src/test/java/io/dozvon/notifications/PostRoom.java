package io.dozvon.notifications;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.dozvon.database.TestDatabase;
import io.dozvon.notifications.store.NoticeStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.HandClock;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The room on a database, with a clock that is moved by hand and a provider that does what it is
/// told. Nothing goes out by itself: a test says when a node looks.
final class PostRoom implements AutoCloseable {
  static final Actor.Admin ADMIN = new Actor.Admin("test");
  static final PhoneNumber PHONE = new PhoneNumber("+79161234567");
  static final String SECRET = "a-secret-of-the-insurer";

  final HandClock clock = new HandClock(Instant.parse("2026-11-25T09:00:00Z"));
  final WireMockServer provider = new WireMockServer(WireMockConfiguration.options().dynamicPort());
  final List<Object> told = new ArrayList<>();
  private final TestDatabase database = TestDatabase.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /// The room itself and whom it needs; the dispatcher is made, and stopped.
  @EnableTransactionManagement
  @ComponentScan(basePackages = {"io.dozvon.notifications", "io.dozvon.audit"})
  static class Room {}

  private PostRoom(Map<String, String> settings) {
    provider.start();
    TestPropertyValues.of(
            "dozvon.sms.url=" + provider.baseUrl(),
            "dozvon.sms.password=a-key",
            "dozvon.sms.connect-timeout=3s",
            "dozvon.sms.answer-timeout=4s",
            "dozvon.sms.receipts-secret=receipts-come-with-this",
            "dozvon.reports.answer-timeout=4s",
            "dozvon.reports.recipients[0].name=insurer",
            "dozvon.reports.recipients[0].uri=" + provider.baseUrl() + "/reports",
            "dozvon.reports.recipients[0].secret=" + SECRET,
            "dozvon.reports.recipients[1].name=picky",
            "dozvon.reports.recipients[1].uri=" + provider.baseUrl() + "/picky",
            "dozvon.reports.recipients[1].secret=another-secret-of-another",
            "dozvon.reports.recipients[1].kinds=something-else",
            "dozvon.reports.recipients[2].name=sponsor-a",
            "dozvon.reports.recipients[2].uri=" + provider.baseUrl() + "/sponsor-a",
            "dozvon.reports.recipients[2].secret=a-secret-of-the-sponsor-a",
            "dozvon.reports.recipients[2].sponsors=Страхование А",
            "dozvon.reports.recipients[3].name=sponsor-b",
            "dozvon.reports.recipients[3].uri=" + provider.baseUrl() + "/sponsor-b",
            "dozvon.reports.recipients[3].secret=a-secret-of-the-sponsor-b",
            "dozvon.reports.recipients[3].sponsors=Страхование Б")
        .and(settings)
        .applyTo(context);
    TransactionAwareDataSourceProxy source =
        new TransactionAwareDataSourceProxy(database.dataSource());
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(DSLContext.class, () -> DSL.using(source, SQLDialect.POSTGRES));
    context.registerBean(
        PlatformTransactionManager.class,
        () -> new DataSourceTransactionManager(database.dataSource()));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(Room.class);
    ApplicationListener<PayloadApplicationEvent<Object>> listener =
        ApplicationListener.forPayload(told::add);
    context.addApplicationListener(listener);
    context.refresh();
    context.getBean(Dispatch.class).stop();
  }

  static PostRoom of(String gateway, String... settings) {
    Map<String, String> all = new HashMap<>(Map.of("dozvon.sms.gateway", gateway));
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      all.put(parts[0], parts[1]);
    }
    return new PostRoom(all);
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Notifications notifications() {
    return get(Notifications.class);
  }

  // --- what others wish

  NoticeId text(TextMessage message) {
    return inTransaction(() ->
        notifications()
            .text(message, PHONE, Language.RUSSIAN, clock.instant().plus(Duration.ofHours(1))));
  }

  NoticeId code() {
    return text(new TextMessage.ConfirmationCode("482913", 10, CodeFor.REGISTRATION));
  }

  ReportId report(String kind, PatientId patient, String... sponsors) {
    return inTransaction(() ->
        notifications()
            .report(new Report(kind, patient, Set.of(sponsors), Map.of("field", "phone"))));
  }

  <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction().execute(_ -> work.get()));
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(get(PlatformTransactionManager.class));
  }

  // --- what happens

  /// A node takes what is due and hands it to the carrier.
  int look() {
    List<Notice> taken = take();
    taken.forEach(get(Dispatch.class)::carry);
    return taken.size();
  }

  /// A node takes what is due and dies.
  List<Notice> take() {
    return Stream.of(Channel.values())
        .flatMap(channel -> get(Deliveries.class).takeDue(channel, 100).stream())
        .toList();
  }

  void passes(Duration time) {
    clock.passes(time);
  }

  // --- what is so

  Notice notice(NoticeId id) {
    return inTransaction(() -> get(NoticeStore.class).hold(id).orElseThrow());
  }

  NoticeState state(NoticeId id) {
    return NoticeState.of(notice(id).delivery());
  }

  Optional<String> body(NoticeId id) {
    return notice(id).body();
  }

  /// The one report that was sent to the insurer.
  NoticeId reported() {
    return new NoticeId(
        sql()
            .fetch("select id from notifications.notice where channel = 'report'")
            .getValues("id", UUID.class)
            .getFirst());
  }

  DSLContext sql() {
    return database.sql();
  }

  @Override
  public void close() {
    context.close();
    provider.stop();
    database.close();
  }
}
