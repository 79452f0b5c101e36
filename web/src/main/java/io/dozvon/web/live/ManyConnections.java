package io.dozvon.web.live;

import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Makes room for pages that all connect at once. Linux drops connections that find the queue full
/// (by itself Java asks for 50 places), and whoever was dropped tries again after one second,
/// three, seven.
@Component
class ManyConnections implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
  /// What Linux allows unless told otherwise (`net.core.somaxconn`).
  private static final int QUEUE = 4096;

  @Override
  public void customize(ConfigurableJettyWebServerFactory jetty) {
    jetty.addServerCustomizers(ManyConnections::lengthenQueues);
  }

  private static void lengthenQueues(Server server) {
    Stream.of(server.getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .forEach(connector -> connector.setAcceptQueueSize(QUEUE));
  }
}
