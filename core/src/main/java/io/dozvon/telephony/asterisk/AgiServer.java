package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TelephonySettings.AgiSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.util.ServerSocketFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where exchanges ask this node whose a browser's token is (FastAGI), a virtual thread a question.
public final class AgiServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AgiServer.class);
  private static final int AT_ONCE = 500;
  private static final Duration LISTENS_WITHIN = Duration.ofSeconds(5);

  /// A question and its answer are a few lines; who sends none is let go.
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final AgiSettings settings;
  private final Server server;

  public AgiServer(
      AgiSettings settings,
      BiFunction<String, ExchangeName, Admission> tokens,
      MeterRegistry meters) {
    this.settings = settings;
    this.server = new Server(new BrowserAdmission(tokens, meters));
  }

  /// Returns when it listens.
  ///
  /// @throws IOException if the address cannot be listened on
  public void start() throws IOException {
    server.setAddress(InetAddress.getByName(settings.bind()));
    server.setPort(settings.port());
    server.setSocketReadTimeout(Math.toIntExact(SILENCE.toMillis()));
    Thread.ofVirtual().name("agi-" + settings.port()).start(server::serve);
    server.awaitListening();
    log.info("exchanges may ask whose a token is at {}:{}", settings.bind(), settings.port());
  }

  @Override
  public void close() {
    server.shutdown();
  }

  private static final class Server extends DefaultAgiServer {
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile IOException failure = new IOException("it does not listen");
    private volatile boolean listens;

    Server(BrowserAdmission admission) {
      super(null, new StaticMappingStrategy(admission));
    }

    void serve() {
      try {
        startup();
      } catch (IOException e) {
        failed(e);
      } catch (UncheckedIOException e) {
        failed(Objects.requireNonNull(e.getCause()));
      }
    }

    private void failed(IOException why) {
      failure = why;
      settled.countDown();
    }

    /// Unchecked, since Asterisk-Java logs a checked failure with all its trace.
    ///
    /// @throws UncheckedIOException if the address cannot be listened on
    @Override
    protected ServerSocketFacade createServerSocket() {
      try {
        ServerSocketFacade socket = super.createServerSocket();
        listens = true;
        settled.countDown();
        return socket;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void awaitListening() throws IOException {
      try {
        if (!settled.await(LISTENS_WITHIN.toSeconds(), TimeUnit.SECONDS) || !listens) {
          throw failure;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }

    @Override
    protected ThreadPoolExecutor createPool() {
      return new ThreadPoolExecutor(
          0,
          AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofVirtual().name("agi-", 0).factory());
    }
  }
}
