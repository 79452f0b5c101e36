package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.Endpoint;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Places a call as a stand-in for a browser: SIP over UDP, with plain RTP in µ-law.
public final class SipCaller implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int T1_MILLIS = 500;
  private static final Pattern TO = Pattern.compile("(?mi)^To: (.*)$");

  private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio (\\d+) ");

  private final DatagramSocket signalling = loopback();
  private final DatagramSocket sound = loopback();
  private final Endpoint exchange;
  private final String from;
  private final String dialled;
  private final String id = UUID.randomUUID().toString();

  /// The UDP port to which sound is sent.
  private int far;

  private SipCaller(Endpoint exchange, String from, String dialled) throws IOException {
    this.exchange = exchange;
    this.from = from;
    this.dialled = dialled;
  }

  /// The status of the final response, or of the challenge.
  public static int call(Endpoint exchange, String from, String dialled) throws IOException {
    try (SipCaller caller = new SipCaller(exchange, from, dialled)) {
      return caller.invite();
    }
  }

  /// A call that was answered, to listen to.
  public static SipCaller answered(Endpoint exchange, String from, String dialled)
      throws IOException {
    SipCaller caller = new SipCaller(exchange, from, dialled);
    int status = caller.invite();
    if (status != 200) {
      throw new AssertionError("answered with " + status);
    }
    return caller;
  }

  /// Sends a tone for a while, as somebody would who hums into the microphone.
  ///
  /// @return how many packets were sent
  public Object hums(double hertz, Duration time) throws IOException, InterruptedException {
    InetAddress host = InetAddress.getByName(exchange.host().value());
    for (int packet = 0; packet < time.toMillis() / Tone.PACKET_MILLIS; packet++) {
      byte[] rtp = Tone.packet(hertz, packet);
      sound.send(new DatagramPacket(rtp, rtp.length, host, far));
      Thread.sleep(Tone.PACKET_MILLIS);
    }
    return time.toMillis() / Tone.PACKET_MILLIS;
  }

  /// Listens for a second: what was heard, as sound.
  public Sound listen() throws IOException {
    return listen(Duration.ofSeconds(1));
  }

  Sound listen(Duration time) throws IOException {
    Sound heard = new Sound();
    while (heard.millis() < time.toMillis()) {
      DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
      sound.receive(packet);
      heard.add(packet.getData(), packet.getLength());
    }
    return heard;
  }

  /// Waits until the other side hangs up.
  public void awaitBye() throws IOException {
    String heard = receive();
    while (!heard.startsWith("BYE ")) {
      heard = receive();
    }
  }

  private int invite() throws IOException {
    String answer = askUntilAnswered();
    while (status(answer) < 200) {
      answer = receive();
    }
    Matcher to = TO.matcher(answer);
    Matcher media = MEDIA.matcher(answer);
    far = media.find() ? Integer.parseInt(media.group(1)) : far;
    send("ACK", to.find() ? to.group(1).strip() : "", "");
    return status(answer);
  }

  /// A datagram may be lost: the request is sent again until it is answered (RFC 3261, 17.1.1.2).
  private String askUntilAnswered() throws IOException {
    signalling.setSoTimeout(T1_MILLIS);
    try {
      for (int sent = 0; sent < PATIENCE_MILLIS / T1_MILLIS; sent++) {
        send("INVITE", "<sip:" + dialled + "@" + exchange + ">", offer());
        try {
          return receive();
        } catch (SocketTimeoutException _) {
          // once more
        }
      }
    } finally {
      signalling.setSoTimeout(PATIENCE_MILLIS);
    }
    throw new SocketTimeoutException("no answer to INVITE");
  }

  private static int status(String response) {
    return Integer.parseInt(response.split(" ", 3)[1]);
  }

  private String receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[4000], 4000);
    signalling.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  private void send(String method, String to, String body) throws IOException {
    String head =
        """
        %1$s sip:%2$s@%3$s SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%4$d;branch=z9hG4bK%1$s%5$s
        From: <sip:%6$s@dozvon.invalid>;tag=%5$s
        To: %7$s
        Call-ID: %5$s
        CSeq: 1 %1$s
        Contact: <sip:%6$s@127.0.0.1:%4$d>
        Max-Forwards: 70
        Content-Type: application/sdp
        Content-Length: %8$d

        """
            .formatted(
                method, dialled, exchange, signalling.getLocalPort(), id, from, to, body.length())
            .replace("\n", "\r\n");
    byte[] bytes = (head + body).getBytes(StandardCharsets.UTF_8);
    InetAddress host = InetAddress.getByName(exchange.host().value());
    signalling.send(new DatagramPacket(bytes, bytes.length, host, exchange.port()));
  }

  private String offer() {
    return """
    v=0
    o=- 1 1 IN IP4 127.0.0.1
    s=-
    c=IN IP4 127.0.0.1
    t=0 0
    m=audio %d RTP/AVP 0
    a=rtpmap:0 PCMU/8000
    """
        .formatted(sound.getLocalPort())
        .replace("\n", "\r\n");
  }

  private static DatagramSocket loopback() throws IOException {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  @Override
  public void close() {
    signalling.close();
    sound.close();
  }
}
