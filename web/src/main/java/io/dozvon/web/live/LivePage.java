package io.dozvon.web.live;

import io.dozvon.access.SessionId;
import io.dozvon.presence.PageId;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page's connection. A page that reads slowly holds up nobody: it has a thread of its own
/// while there is something to send, and of several snapshots it gets the last.
final class LivePage {
  private static final Logger log = LoggerFactory.getLogger(LivePage.class);
  private static final long FOR_EVER = 0;

  private final PageId id;
  private final SessionId session;
  private final SseEmitter emitter = new SseEmitter(FOR_EVER);
  private final AtomicReference<@Nullable String> snapshot = new AtomicReference<>();
  private final AtomicBoolean heartbeat = new AtomicBoolean();
  private final AtomicBoolean word = new AtomicBoolean();
  private volatile boolean shown;
  private volatile boolean locked;
  private final AtomicBoolean sending = new AtomicBoolean();

  LivePage(PageId id, SessionId session, Runnable whenGone) {
    this.id = id;
    this.session = session;
    emitter.onCompletion(whenGone);
    emitter.onError(_ -> whenGone.run());
    emitter.onTimeout(whenGone);
  }

  PageId id() {
    return id;
  }

  /// The one it was opened in.
  SessionId session() {
    return session;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /// Nothing is shown on it until it is unlocked.
  ///
  /// @return whether it was locked, and is not any more
  boolean lock(boolean now) {
    boolean before = locked;
    locked = now;
    if (now && !before) {
      snapshot.set(null);
      word.set(true);
      send();
    }
    return before && !now;
  }

  void show(String html) {
    if (locked) {
      return;
    }
    shown = true;
    snapshot.set(html);
    send();
  }

  /// Asks for a sign of life, and keeps proxies from closing a silent connection; first of all a
  /// page gets its snapshot.
  void beat() {
    if (shown) {
      heartbeat.set(true);
      send();
    }
  }

  void end() {
    emitter.complete();
  }

  private void send() {
    if (sending.compareAndSet(false, true)) {
      Thread.ofVirtual().name("live-" + id).start(this::sendAll);
    }
  }

  private void sendAll() {
    try {
      sendWhatIsThere();
    } catch (IOException | IllegalStateException e) {
      log.debug("page {} is gone: {}", id, e.getMessage());
      emitter.completeWithError(e);
      return;
    } finally {
      sending.set(false);
    }
    if (snapshot.get() != null || heartbeat.get() || word.get()) {
      send();
    }
  }

  private void sendWhatIsThere() throws IOException {
    if (word.getAndSet(false)) {
      emitter.send(SseEmitter.event().name("locked").data("."));
    }
    String html = snapshot.getAndSet(null);
    if (html != null && !locked) {
      emitter.send(SseEmitter.event().name("snapshot").data(html));
    }
    if (heartbeat.getAndSet(false)) {
      emitter.send(SseEmitter.event().name("heartbeat").data("."));
    }
  }
}
