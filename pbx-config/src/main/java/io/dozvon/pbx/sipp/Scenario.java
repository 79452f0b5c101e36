package io.dozvon.pbx.sipp;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// What a called phone does, step by step, as a SIPp scenario. It begins with the INVITE, whose
/// number and time are logged.
public final class Scenario {
  private static final String SAME_CALL =
      """
      [last_Via:]
      [last_From:]
      [last_To:];tag=[pid]far[call_number]
      [last_Call-ID:]
      """;

  private static final String US = "Contact: <sip:[local_ip]:[local_port];transport=[transport]>\n";

  /// PCMU and telephone events (RFC 4733), as most carriers offer.
  private static final String SDP =
      """
      Content-Type: application/sdp
      Content-Length: [len]

      v=0
      o=far 1 1 IN IP4 [local_ip]
      s=-
      c=IN IP4 [media_ip]
      t=0 0
      m=audio [rtpstream_audio_port] RTP/AVP 0 101
      a=rtpmap:0 PCMU/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
      """;

  private static final String NO_BODY = "Content-Length: 0\n\n";

  private static final AtomicInteger LABELS = new AtomicInteger();

  private final StringBuilder steps = new StringBuilder();
  private final StringBuilder branches = new StringBuilder();
  private int requests;

  private Scenario() {}

  /// The phone is called.
  public static Scenario called() {
    Scenario scenario = new Scenario();
    scenario.steps.append(
        """
        <recv request="INVITE"><action>
        <ereg regexp="sip:([^@;>]*)" search_in="hdr" header="To:" assign_to="all,number"/>
        <ereg regexp=".*" search_in="hdr" header="From:" assign_to="caller"/>
        <ereg regexp=".*" search_in="hdr" header="To:" assign_to="callee"/>
        <ereg regexp="sip:[^>]*" search_in="hdr" header="Contact:" assign_to="contact"/>
        <log message="called [$number] [timestamp]"/>
        </action></recv>
        """);
    return scenario;
  }

  /// What happens instead to calls of some numbers, see [#forNumbers].
  public static Scenario branch() {
    return new Scenario();
  }

  /// Calls whose number or name matches go on as the branch says, and never come back here.
  ///
  /// @param pattern POSIX extended regular expression without quotes and angle brackets
  public Scenario forNumbers(String pattern, Scenario branch) {
    String label = label();
    branches.append("<label id=\"%s\"/>\n%s<nop next=\"end\"/>\n".formatted(label, branch.steps));
    return add(
        """
        <nop><action>
        <ereg regexp="%s" search_in="var" variable="number" assign_to="fits"/>
        </action></nop>
        <nop next="%s" test="fits"/>
        """
            .formatted(pattern, label));
  }

  private static String label() {
    return "label" + LABELS.incrementAndGet();
  }

  /// Answers the INVITE, finally or not, e.g. with `486 Busy Here`.
  public Scenario says(String status) {
    return answers(status, "", NO_BODY);
  }

  /// Refuses the INVITE.
  ///
  /// @param headers more headers, each with its line end
  public Scenario refuses(String status, String headers) {
    return answers(status, headers, NO_BODY).expects("ACK");
  }

  public Scenario refuses(String status) {
    return refuses(status, "");
  }

  public Scenario playsEarlyMedia() {
    return answers("183 Session Progress", "", SDP);
  }

  /// Picks up.
  public Scenario picksUp() {
    return answers("200 OK", "", SDP).expects("ACK");
  }

  private Scenario answers(String status, String headers, String body) {
    return sends(
        "SIP/2.0 %s\n%s[last_CSeq:]\n%s%s%s".formatted(status, SAME_CALL, US, headers, body));
  }

  /// Waits until our side gives the ringing up, and lets it.
  public Scenario isCancelled() {
    return expects("CANCEL")
        .answersRequest()
        .sends(
            "SIP/2.0 487 Request Terminated\n%sCSeq: [cseq] INVITE\n%s"
                .formatted(SAME_CALL, NO_BODY))
        .expects("ACK");
  }

  /// Picks up just as the CANCEL arrives (RFC 3261, 9.2: then it has no effect).
  public Scenario picksUpAsItIsCancelled() {
    return expects("CANCEL")
        .sends("SIP/2.0 200 OK\n%sCSeq: [cseq] INVITE\n%s%s".formatted(SAME_CALL, US, SDP))
        .answersRequest()
        .expects("ACK")
        .isHungUp();
  }

  /// Stays until our side hangs up, and agrees to other media meanwhile (re-INVITE).
  public Scenario isHungUp() {
    String agree = label();
    String stay = label();
    return add("<nop next=\"%s\"/>\n<label id=\"%s\"/>\n".formatted(stay, agree))
        .picksUp()
        .add("<label id=\"%s\"/>\n".formatted(stay))
        .add("<recv request=\"INVITE\" optional=\"true\" next=\"%s\"/>\n".formatted(agree))
        .expects("BYE")
        .answersRequest();
  }

  /// Writes a word into the log, with the number and the time, see [Sipp#heard].
  ///
  /// @param word one word, e.g. `there`
  public Scenario logs(String word) {
    return add(
        "<nop><action><log message=\"%s [$number] [timestamp]\"/></action></nop>\n"
            .formatted(word));
  }

  public Scenario hangsUp() {
    return asks("BYE", NO_BODY);
  }

  /// Presses a key, told by SIP INFO: SIPp sends key presses within the sound only as root.
  public Scenario presses(char key) {
    return asks(
        "INFO",
        "Content-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=%c\nDuration=160\n"
            .formatted(key));
  }

  private Scenario asks(String method, String body) {
    requests++;
    return sends(
            """
            %s [$contact] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
            From:[$callee];tag=[pid]far[call_number]
            To:[$caller]
            [last_Call-ID:]
            CSeq: %d %s
            Max-Forwards: 70
            """
                    .formatted(method, requests, method)
                + US
                + body)
        .add("<recv response=\"200\"/>\n");
  }

  /// Plays raw µ-law sound, without waiting for its end.
  public Scenario plays(java.nio.file.Path sound) {
    return add("<nop><action><exec rtp_stream=\"%s,1,0\"/></action></nop>\n".formatted(sound));
  }

  public Scenario pauses(Duration time) {
    return add("<pause milliseconds=\"%d\"/>\n".formatted(time.toMillis()));
  }

  private Scenario answersRequest() {
    return sends(
        "SIP/2.0 200 OK\n[last_Via:]\n[last_From:]\n[last_To:]\n[last_Call-ID:]\n[last_CSeq:]\n"
            + NO_BODY);
  }

  private Scenario expects(String request) {
    return add("<recv request=\"%s\"/>\n".formatted(request));
  }

  private Scenario sends(String message) {
    return add("<send><![CDATA[\n%s\n]]></send>\n".formatted(message));
  }

  private Scenario add(String step) {
    steps.append(step);
    return this;
  }

  String xml() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scenario name="phone">
    %s%s<Reference variables="all,number,caller,callee,contact"/>
    </scenario>
    """
        .formatted(
            steps,
            branches.isEmpty()
                ? ""
                : "<nop next=\"end\"/>\n%s<label id=\"end\"/>\n<nop/>\n".formatted(branches));
  }
}
