package io.dozvon.pbx.sipp;

import io.dozvon.pbx.plan.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Browsers that call a token and stay. They speak SIP over UDP and plain RTP; the real ones are
/// tested with the pages.
public final class Browsers implements AutoCloseable {
  private final Path folder;
  private final Path scenario;
  private final Endpoint exchange;
  private final List<Sipp> browsers = new CopyOnWriteArrayList<>();

  /// @param exchange where it takes their calls
  public Browsers(Path folder, Endpoint exchange) throws IOException {
    this.folder = folder;
    this.scenario = Resources.copy("browser.xml", folder);
    this.exchange = exchange;
  }

  /// One calls; it goes on on its own.
  public void call(String token) throws IOException {
    browsers.add(Sipp.calling(scenario, exchange.toString(), folder, List.of("-s", token)));
  }

  @Override
  public void close() {
    browsers.forEach(Sipp::close);
  }
}
