package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.Password;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A SIP phone, or a carrier with many callers, on one UDP port of the loopback: told from a test
/// what to do at any moment, which a SIPp scenario cannot be. It talks µ-law and hears nothing.
public final class SipStation implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;
  private static final int T1_MILLIS = 500;

  private final DatagramSocket socket;
  private final DatagramSocket sound = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final Endpoint exchange;
  private final Consumer<SipCall> called;
  private final Map<String, SipCall> calls = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<SipMessage>> asked = new ConcurrentHashMap<>();

  /// @param port to listen on, 0 for any
  /// @param called takes each call that comes in, on the thread that reads
  public SipStation(int port, Endpoint exchange, Consumer<SipCall> called) throws IOException {
    this.socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
    this.exchange = exchange;
    this.called = called;
    Thread.ofVirtual().name("sip-" + socket.getLocalPort()).start(this::read);
  }

  int soundPort() {
    return sound.getLocalPort();
  }

  /// Hums to a port of the exchange until the call is over, as a phone's microphone is never still.
  void hums(SipCall call, int port) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            InetAddress host = InetAddress.getByName(exchange.host().value());
            for (int number = 0; call.state() != SipCall.State.OVER; number++) {
              byte[] rtp = Tone.packet(400, number);
              sound.send(new DatagramPacket(rtp, rtp.length, host, port));
              Thread.sleep(Tone.PACKET_MILLIS);
            }
          } catch (IOException | InterruptedException e) {
            // the station is closed
            return;
          }
        });
  }

  int port() {
    return socket.getLocalPort();
  }

  Endpoint exchange() {
    return exchange;
  }

  /// Registers as a phone of the exchange (RFC 3261, 10).
  public void register(String user, Password password) throws IOException {
    String id = UUID.randomUUID().toString();
    SipMessage challenge = ask(register(user, id, 1, ""), id);
    String uri = "sip:" + exchange;
    String credentials = digest(challenge.header("WWW-Authenticate"), user, password, uri);
    SipMessage answer = ask(register(user, id, 2, credentials), id);
    if (answer.status() != 200) {
      throw new IOException(user + " could not register: " + answer.status());
    }
  }

  private String register(String user, String id, int sequence, String credentials) {
    return """
    REGISTER sip:%1$s SIP/2.0
    Via: SIP/2.0/UDP 127.0.0.1:%2$d;rport;branch=z9hG4bK%3$s%4$d
    From: <sip:%5$s@%1$s>;tag=%3$s
    To: <sip:%5$s@%1$s>
    Call-ID: %3$s
    CSeq: %4$d REGISTER
    Contact: <sip:%5$s@127.0.0.1:%2$d>
    Max-Forwards: 70
    Expires: 3600
    %6$sContent-Length: 0

    """
        .formatted(exchange, port(), id, sequence, user, credentials);
  }

  private static String digest(String challenge, String user, Password password, String uri) {
    String realm = parameter(challenge, "realm");
    String nonce = parameter(challenge, "nonce");
    String secret = md5(user + ":" + realm + ":" + password.reveal());
    String what = md5("REGISTER:" + uri);
    String response = md5("%s:%s:00000001:cafe:auth:%s".formatted(secret, nonce, what));
    return """
    Authorization: Digest username="%s",realm="%s",nonce="%s",uri="%s",qop=auth,nc=00000001,\
    cnonce="cafe",algorithm=MD5,opaque="%s",response="%s"
    """
        .formatted(user, realm, nonce, uri, parameter(challenge, "opaque"), response);
  }

  private static String parameter(String challenge, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(challenge);
    return found.find() ? found.group(1) : "";
  }

  private static String md5(String text) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private SipMessage ask(String request, String id) throws IOException {
    CompletableFuture<SipMessage> answer = new CompletableFuture<>();
    asked.put(id, answer);
    send(request);
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("no answer", e);
    }
  }

  /// Places a call; it goes on by itself.
  public SipCall call(String from, String to) {
    SipCall call = SipCall.outgoing(this, from, to);
    calls.put(call.id(), call);
    Thread.ofVirtual().start(() -> call.inviteUntilHeard(T1_MILLIS));
    return call;
  }

  void send(String message) {
    byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    try {
      InetAddress host = InetAddress.getByName(exchange.host().value());
      socket.send(new DatagramPacket(bytes, bytes.length, host, exchange.port()));
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void read() {
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[8000], 8000);
      try {
        socket.receive(packet);
      } catch (IOException e) {
        return;
      }
      take(
          new SipMessage(
              new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8)));
    }
  }

  private void take(SipMessage message) {
    String id = message.header("Call-ID");
    CompletableFuture<SipMessage> waiting = asked.get(id);
    if (waiting != null && message.isResponse()) {
      asked.remove(id);
      waiting.complete(message);
      return;
    }
    boolean isNew = !calls.containsKey(id) && message.text().startsWith("INVITE ");
    SipCall call =
        isNew ? calls.computeIfAbsent(id, _ -> SipCall.incoming(this, message)) : calls.get(id);
    if (call != null) {
      call.hear(message);
    } else if (!message.isResponse() && !message.text().startsWith("ACK ")) {
      send(message.answer("200 OK", "", ""));
    }
    if (isNew) {
      called.accept(calls.get(id));
    }
  }

  /// Vanishes without a word, as does all that it talks.
  @Override
  public void close() {
    socket.close();
    sound.close();
  }
}
