package io.dozvon.pbx.run;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback that nobody listens on now. They are of a range from which no system takes
/// ports for outgoing connections (Linux: from 32768, RFC 6335: from 49152), and no two answers of
/// one process are the same; so whoever gets one can bind it a while later.
public final class FreePorts {
  private static final int FROM = 10_240;
  private static final int TO = 19_999;
  private static final int TRIES = 1_000;

  /// Linux: the bound UDP sockets of IPv4, see proc_net(5).
  private static final Path UDP_SOCKETS = Path.of("/proc/net/udp");

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  public static int tcp() throws IOException {
    return next(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close());
  }

  public static int udp() throws IOException {
    return next(port ->
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).close());
  }

  /// Several that differ.
  public static List<Integer> udp(int count) throws IOException {
    List<Integer> ports = new ArrayList<>();
    while (ports.size() < count) {
      ports.add(udp());
    }
    return List.copyOf(ports);
  }

  private static int next(Binding binding) throws IOException {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FROM, TO + 1);
      if (isFree(port, binding) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new IOException("no free port between " + FROM + " and " + TO);
  }

  private static boolean isFree(int port, Binding binding) throws IOException {
    try {
      binding.tryOut(port);
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  /// Whether somebody listens on this UDP port of the loopback; seen without binding it, which
  /// might take it from whom it is meant for.
  public static boolean isTakenUdp(int port) throws IOException {
    String loopback = "0100007F:%04X ".formatted(port);
    return Files.readAllLines(UDP_SOCKETS).stream().anyMatch(line -> line.contains(loopback));
  }

  @FunctionalInterface
  private interface Binding {
    void tryOut(int port) throws IOException;
  }
}
