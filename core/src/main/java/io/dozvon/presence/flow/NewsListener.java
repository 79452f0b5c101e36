package io.dozvon.presence.flow;

import io.dozvon.presence.NewsResumed;
import io.dozvon.presence.store.PageStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
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
  private volatile boolean listening;
  private volatile @Nullable Connection connection;

  NewsListener(JdbcConnectionDetails details, ApplicationEventPublisher pages) {
    this.pages = pages;
    database = new DriverManagerDataSource();
    database.setUrl(details.getJdbcUrl());
    database.setUsername(details.getUsername());
    database.setPassword(details.getPassword());
  }

  @Override
  protected void doStart() {
    listening = true;
    Thread.ofPlatform().daemon().name("news-listener").start(this::listenForEver);
  }

  @Override
  protected void doStop() {
    listening = false;
    close(connection);
  }

  private void listenForEver() {
    while (listening) {
      try (Connection opened = database.getConnection()) {
        connection = opened;
        listen(opened);
      } catch (SQLException | RuntimeException e) {
        if (listening) {
          log.warn("news from other nodes cannot be heard, trying again", e);
          pause();
        }
      }
    }
  }

  private void listen(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      statement.execute("listen " + PageStore.NEWS_CHANNEL);
    }
    pages.publishEvent(new NewsResumed());
    PGConnection notifications = opened.unwrap(PGConnection.class);
    while (listening) {
      for (PGNotification news : notifications.getNotifications((int) POLL.toMillis())) {
        sendMessage(new GenericMessage<>(news.getParameter()));
      }
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
