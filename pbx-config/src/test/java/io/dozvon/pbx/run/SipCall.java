package io.dozvon.pbx.run;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One call of a [SipStation], in whichever direction.
public final class SipCall {
  /// How far a call has come.
  public enum State {
    BEGUN,
    RINGING,
    TALKING,
    OVER
  }

  private static final int TRIES = 20;
  private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio ([0-9]+) ");

  private final SipStation station;
  private final String id;
  private final String tag = UUID.randomUUID().toString();
  private final String user;
  private final boolean outgoing;
  private final AtomicInteger sequence = new AtomicInteger(1);
  private volatile SipMessage invite;
  private volatile String remote;
  private volatile String target;
  private volatile State state = State.BEGUN;
  private volatile boolean heard;

  private SipCall(
      SipStation station,
      String id,
      String user,
      boolean outgoing,
      SipMessage invite,
      String remote,
      String target) {
    this.station = station;
    this.id = id;
    this.user = user;
    this.outgoing = outgoing;
    this.invite = invite;
    this.remote = remote;
    this.target = target;
  }

  static SipCall outgoing(SipStation station, String from, String to) {
    String uri = "sip:" + to + "@" + station.exchange();
    return new SipCall(
        station,
        UUID.randomUUID().toString(),
        from,
        true,
        new SipMessage(""),
        "<" + uri + ">",
        uri);
  }

  static SipCall incoming(SipStation station, SipMessage invite) {
    return new SipCall(
        station,
        invite.header("Call-ID"),
        "phone",
        false,
        invite,
        invite.header("From"),
        SipMessage.uri(invite.header("Contact")));
  }

  String id() {
    return id;
  }

  public State state() {
    return state;
  }

  /// A header of the INVITE that came in.
  public String header(String name) {
    return invite.header(name);
  }

  void inviteUntilHeard(int everyMillis) {
    String request = request("INVITE", 1, offer());
    for (int i = 0; i < TRIES && !heard; i++) {
      station.send(request);
      pause(everyMillis);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void hear(SipMessage message) {
    heard = true;
    if (message.isResponse()) {
      answered(message);
    } else {
      asked(message);
    }
  }

  private void answered(SipMessage answer) {
    if (!answer.method().equals("INVITE") || answer.status() < 180) {
      return;
    }
    remote = answer.header("To");
    if (answer.status() >= 200) {
      String contact = answer.header("Contact");
      target = contact.isEmpty() ? target : SipMessage.uri(contact);
      station.send(request("ACK", 1, ""));
      boolean first = state != State.TALKING;
      state = answer.status() < 300 ? State.TALKING : State.OVER;
      if (first) {
        hums(answer);
      }
    } else {
      state = State.RINGING;
    }
  }

  private void asked(SipMessage request) {
    switch (request.method()) {
      case "INVITE" -> {
        if (state == State.TALKING) {
          station.send(request.answer("200 OK", tag, contact() + offer()));
        }
      }
      case "CANCEL" -> {
        station.send(request.answer("200 OK", tag, ""));
        station.send(invite.answer("487 Request Terminated", tag, ""));
        state = State.OVER;
      }
      case "BYE" -> {
        station.send(request.answer("200 OK", tag, ""));
        state = State.OVER;
      }
      case "ACK" -> {}
      default -> station.send(request.answer("200 OK", tag, ""));
    }
  }

  public void rings() {
    state = State.RINGING;
    station.send(invite.answer("180 Ringing", tag, contact() + "Content-Length: 0\n\n"));
  }

  public void answers() {
    if (state != State.OVER) {
      state = State.TALKING;
      hums(invite);
      station.send(invite.answer("200 OK", tag, contact() + offer()));
    }
  }

  private void hums(SipMessage described) {
    Matcher media = MEDIA.matcher(described.text());
    if (media.find()) {
      station.hums(this, Integer.parseInt(media.group(1)));
    }
  }

  /// @param status e.g. `486 Busy Here`
  public void refuses(String status) {
    state = State.OVER;
    station.send(invite.answer(status, tag, ""));
  }

  public void hangsUp() {
    if (state == State.TALKING) {
      state = State.OVER;
      station.send(request("BYE", sequence.incrementAndGet(), ""));
    } else if (outgoing && state != State.OVER) {
      state = State.OVER;
      station.send(request("CANCEL", 1, ""));
    }
  }

  /// Told by SIP INFO.
  public void presses(char key) {
    String body = "Signal=%c\nDuration=160\n".formatted(key);
    String dtmf =
        "Content-Type: application/dtmf-relay\nContent-Length: %d\n\n%s"
            .formatted(body.length() + 2, body);
    station.send(request("INFO", sequence.incrementAndGet(), dtmf));
  }

  /// @param rest further headers and the body; without one, nothing
  private String request(String method, int number, String rest) {
    String local = outgoing ? "<sip:%s@127.0.0.1>;tag=%s".formatted(user, tag) : ours();
    String branch = method.equals("CANCEL") ? "INVITE" + number : method + number;
    return """
    %s %s SIP/2.0
    Via: SIP/2.0/UDP 127.0.0.1:%d;rport;branch=z9hG4bK%s%s
    From: %s
    To: %s
    Call-ID: %s
    CSeq: %d %s
    %sMax-Forwards: 70
    """
            .formatted(
                method,
                target,
                station.port(),
                branch,
                tag,
                local,
                remote,
                id,
                number,
                method,
                contact())
        + (rest.isEmpty() ? "Content-Length: 0\n\n" : rest);
  }

  private String ours() {
    return invite.header("To") + ";tag=" + tag;
  }

  private String contact() {
    return "Contact: <sip:%s@127.0.0.1:%d>\n".formatted(user, station.port());
  }

  private String offer() {
    String sdp =
        """
        v=0
        o=- 1 1 IN IP4 127.0.0.1
        s=-
        c=IN IP4 127.0.0.1
        t=0 0
        m=audio %d RTP/AVP 0
        a=rtpmap:0 PCMU/8000
        """
            .formatted(station.soundPort());
    int length = sdp.replace("\n", "\r\n").length();
    return "Content-Type: application/sdp\nContent-Length: %d\n\n%s".formatted(length, sdp);
  }
}
