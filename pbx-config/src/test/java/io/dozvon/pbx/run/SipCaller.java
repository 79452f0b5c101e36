package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.Endpoint;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Places a call as a stand-in for a browser: one INVITE over UDP, with plain RTP.
final class SipCaller {
  private static final int PATIENCE_MILLIS = 5000;
  private static final String SDP =
      """
      v=0
      o=- 1 1 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio 40000 RTP/AVP 0
      a=rtpmap:0 PCMU/8000
      """
          .replace("\n", "\r\n");

  private SipCaller() {}

  /// The status of the final response, or of the challenge.
  static int call(Endpoint exchange, String from, String dialled) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] invite =
          invite(exchange, from, dialled, socket.getLocalPort()).getBytes(StandardCharsets.UTF_8);
      socket.send(
          new DatagramPacket(
              invite,
              invite.length,
              InetAddress.getByName(exchange.host().value()),
              exchange.port()));
      return finalStatus(socket);
    }
  }

  private static int finalStatus(DatagramSocket socket) throws IOException {
    int status = 100;
    while (status < 200) {
      DatagramPacket answer = new DatagramPacket(new byte[4000], 4000);
      socket.receive(answer);
      String line = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
      status = Integer.parseInt(line.split(" ", 3)[1]);
    }
    return status;
  }

  private static String invite(Endpoint exchange, String from, String dialled, int port) {
    String id = UUID.randomUUID().toString();
    return """
    INVITE sip:%2$s@%3$s SIP/2.0
    Via: SIP/2.0/UDP 127.0.0.1:%4$d;branch=z9hG4bK%5$s
    From: <sip:%1$s@dozvon.invalid>;tag=%5$s
    To: <sip:%2$s@%3$s>
    Call-ID: %5$s
    CSeq: 1 INVITE
    Contact: <sip:%1$s@127.0.0.1:%4$d>
    Max-Forwards: 70
    Content-Type: application/sdp
    Content-Length: %6$d

    """
            .formatted(from, dialled, exchange, port, id, SDP.length())
            .replace("\n", "\r\n")
        + SDP;
  }
}
