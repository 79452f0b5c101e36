package io.dozvon.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// Which TCP port to try next: the one that is set, or the one of last time if it is free, or any
/// free one.
final class Ports {
  private final int set;
  private Optional<Integer> remembered;

  Ports(int set, DataFolder folder) throws IOException {
    this.set = set;
    this.remembered = folder.rememberedPort();
  }

  int next() throws IOException {
    if (set != 0) {
      return ifFree(set);
    }
    Optional<Integer> again = remembered.filter(Ports::isFree);
    remembered = Optional.empty();
    return again.isPresent() ? again.get() : anyFree();
  }

  private static int ifFree(int port) {
    if (isFree(port)) {
      return port;
    }
    throw new PostgresCannotStart(
        "Port " + port + " on 127.0.0.1 is in use, so the embedded PostgreSQL cannot listen there.",
        "Free it, or set dozvon.postgres.port to another one, or to 0 for any.");
  }

  private static int anyFree() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
