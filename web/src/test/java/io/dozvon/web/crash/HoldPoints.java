package io.dozvon.web.crash;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.ReachEvent;
import io.dozvon.vocabulary.ConsultationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Within the service's process: a transaction that intends an attempt, or closes a consultation,
/// stands still just before or just after its commit if a file asks for it, and for as long as that
/// file is there. After the commit is before any command to the exchange.
class HoldPoints {
  private final Path folder;
  private final Dialling dialling;

  HoldPoints(@Value("${crash.holds}") Path folder, Dialling dialling) {
    this.folder = folder;
    this.dialling = dialling;
  }

  @EventListener
  void on(ReachEvent.Progressed progressed) {
    mayHold(progressed.consultation());
  }

  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.after() instanceof Consultation.Closed) {
      mayHold(moved.after().facts().id());
    }
  }

  private void mayHold(ConsultationId id) {
    int attempts = dialling.attemptsOf(List.of(id)).getOrDefault(id, List.of()).size();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
          }

          @Override
          public void beforeCommit(boolean readOnly) {
            holdIfAsked(Holds.Point.BEFORE_COMMIT, id, attempts);
          }

          @Override
          public void afterCommit() {
            holdIfAsked(Holds.Point.AFTER_COMMIT, id, attempts);
          }
        });
  }

  private void holdIfAsked(Holds.Point point, ConsultationId id, int attempts) {
    Path asking = point.of(id.value(), folder);
    if (Files.exists(asking) && attempts >= Integer.parseInt(read(asking))) {
      hold(asking);
    }
  }

  private static void hold(Path asking) {
    write(Holds.held(asking));
    Awaitility.await()
        .forever()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> Files.notExists(asking));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
