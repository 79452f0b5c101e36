package io.dozvon.telephony.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.messaging.support.GenericMessage;

/// Who tells faster than the rooms can hear is made to wait.
@Timeout(30)
class BacklogTest {
  private static final Duration A_MOMENT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final CountDownLatch roomsAreReady = new CountDownLatch(1);
  private final Backlog backlog = new Backlog(2);
  private final PartitionedChannel channel = new PartitionedChannel(1, _ -> "one");

  BacklogTest() {
    channel.setWorkerQueueSize(2);
    channel.addInterceptor(backlog);
    channel.subscribe(_ -> awaitRooms());
    channel.setBeanFactory(new DefaultListableBeanFactory());
    channel.afterPropertiesSet();
  }

  @AfterEach
  void close() {
    roomsAreReady.countDown();
    channel.destroy();
  }

  @Test
  void itIsWorkedOffWhenAllWasHandled() {
    tell("first");
    tell("second");
    assertThat(backlog.isWorkedOffWithin(A_MOMENT)).isFalse();

    roomsAreReady.countDown();

    assertThat(backlog.isWorkedOffWithin(LONG)).isTrue();
  }

  @Test
  void whoFindsItFullWaits() {
    tell("first");
    tell("second");
    Thread third = Thread.ofVirtual().start(() -> tell("third"));
    await().until(() -> third.getState() == Thread.State.WAITING);

    roomsAreReady.countDown();

    await().until(() -> !third.isAlive());
  }

  private void tell(String what) {
    backlog.enter();
    channel.send(new GenericMessage<>(what));
  }

  private void awaitRooms() {
    try {
      roomsAreReady.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
