package io.dozvon.presence.flow;

import io.dozvon.presence.NewsResumed;
import io.dozvon.presence.store.PageStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.integration.endpoint.MessageProducerSupport;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.stereotype.Component;

/// Listens on a connection of its own, outside the pool, and connects again for ever; each time it
/// tells [NewsResumed], which heals what was missed meanwhile.
@Component
class NewsListener extends MessageProducerSupport {
  private static final Logger log = LoggerFactory.getLogger(NewsListener.class);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final DriverManagerDataSource database;
  private final ApplicationEventPublisher pages;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Connection connection;

  NewsListener(JdbcConnectionDetails details, ApplicationEventPublisher pages) {
    this.pages = pages;
    database = new DriverManagerDataSource();
    database.setUrl(details.getJdbcUrl());
    database.setUsername(details.getUsername());
    database.setPassword(details.getPassword());
    Properties name = new Properties();
    name.setProperty(PGProperty.APPLICATION_NAME.getName(), "dozvon-news");
    database.setConnectionProperties(name);
  }

  @Override
  protected void doStart() {
    Thread listening =
        Thread.ofPlatform().daemon().name("news-listener").unstarted(this::listenForEver);
    thread = listening;
    listening.start();
  }

  @Override
  protected void doStop() {
    Thread listening = thread;
    thread = null;
    close(connection);
    if (listening != null) {
      listening.interrupt();
    }
  }

  private void listenForEver() {
    Thread self = Thread.currentThread();
    while (self.equals(thread)) {
      try (Connection opened = database.getConnection()) {
        connection = opened;
        listen(opened, self);
      } catch (SQLException e) {
        if (self.equals(thread)) {
          log.warn("news from other nodes cannot be heard, trying again: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void listen(Connection opened, Thread self) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      statement.execute("listen " + PageStore.NEWS_CHANNEL);
    }
    pages.publishEvent(new NewsResumed());
    PGConnection notifications = opened.unwrap(PGConnection.class);
    while (self.equals(thread)) {
      for (PGNotification news : notifications.getNotifications((int) POLL.toMillis())) {
        tell(news.getParameter());
      }
      askWhetherAlive(opened);
    }
  }

  /// A piece of news that cannot be told must not keep the next one from being heard.
  private void tell(String person) {
    try {
      sendMessage(new GenericMessage<>(person));
    } catch (RuntimeException e) {
      log.warn("news could not be told to this node's pages", e);
    }
  }

  /// A peer that vanished without a word leaves a connection that looks well and is silent for
  /// ever.
  private static void askWhetherAlive(Connection opened) throws SQLException {
    if (!opened.isValid((int) POLL.toSeconds())) {
      throw new SQLException("the connection is silent");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(@Nullable Connection opened) {
    if (opened != null) {
      try {
        opened.close();
      } catch (SQLException e) {
        log.debug("the listening connection was gone already", e);
      }
    }
  }
}
