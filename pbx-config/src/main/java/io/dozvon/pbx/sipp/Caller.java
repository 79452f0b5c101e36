package io.dozvon.pbx.sipp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Somebody who calls in, step by step, as a SIPp scenario. It begins with the call being answered;
/// from then on sound is sent.
public final class Caller {
  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scenario name="caller">
      %s</scenario>
      """;

  private static final String BEGIN =
      """
      <send retrans="500"><![CDATA[
      INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
      %1$sCSeq: 1 INVITE
      Contact: <sip:caller@[local_ip]:[local_port]>
      Max-Forwards: 70
      %2$s]]></send>
      <recv response="100" optional="true"/>
      <recv response="180" optional="true"/>
      <recv response="183" optional="true"/>
      <recv response="200"/>
      <send><![CDATA[
      ACK sip:[service]@[remote_ip]:[remote_port] SIP/2.0
      %3$sCSeq: 1 ACK
      Max-Forwards: 70
      Content-Length: 0

      ]]></send>
      """;

  private static final String HEADERS =
      """
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: <sip:%s@[local_ip]:[local_port]>;tag=[pid]in[call_number]
      To: <sip:[service]@[remote_ip]:[remote_port]>%s
      Call-ID: [call_id]
      """;

  private static final String STAY =
      """
      <nop next="stay"/>
      <label id="agree"/>
      <send retrans="500"><![CDATA[
      SIP/2.0 200 OK
      [last_Via:]
      [last_From:]
      [last_To:]
      [last_Call-ID:]
      [last_CSeq:]
      %1$s%2$s]]></send>
      <recv request="ACK"/>
      <label id="stay"/>
      <recv request="INVITE" optional="true" next="agree"/>
      <recv request="BYE"/>
      <send><![CDATA[
      SIP/2.0 200 OK
      [last_Via:]
      [last_From:]
      [last_To:]
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0

      ]]></send>
      """;

  private final String number;
  private final StringBuilder steps = new StringBuilder();
  private int requests = 1;

  private Caller(String number) {
    this.number = number;
  }

  /// @param number as the carrier tells it; may hold SIPp's `[call_number]`
  /// @param sound raw µ-law, repeated as long as the call lasts
  public static Caller from(String number, Path sound) {
    Caller caller = silent(number);
    caller.steps.append(
        "<nop><action><exec rtp_stream=\"%s,-1,0\"/></action></nop>\n".formatted(sound));
    return caller;
  }

  /// Somebody from whom nothing is heard.
  ///
  /// @param number as the carrier tells it; may hold SIPp's `[call_number]`
  public static Caller silent(String number) {
    Caller caller = new Caller(number);
    caller.steps.append(
        BEGIN.formatted(caller.headers(""), Messages.SDP, caller.headers("[peer_tag_param]")));
    return caller;
  }

  public Caller pauses(Duration time) {
    return add("<pause milliseconds=\"%d\"/>\n".formatted(time.toMillis()));
  }

  /// Presses a key, told by SIP INFO: SIPp sends key presses within the sound only as root.
  public Caller presses(char key) {
    return asks(
        "INFO",
        "Content-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=%c\nDuration=160\n"
            .formatted(key));
  }

  /// Presses one key after the other.
  public Caller keysIn(String keys) {
    keys.chars().forEach(key -> presses((char) key).pauses(Duration.ofMillis(120)));
    return this;
  }

  public Caller hangsUp() {
    return asks("BYE", Messages.NO_BODY);
  }

  /// Stays until our side hangs up.
  public Caller isHungUp() {
    return add(STAY.formatted(Messages.US, Messages.SDP));
  }

  /// Calls, so many at once.
  ///
  /// @param exchange its host and port
  /// @param did what is dialled
  /// @param port from which is called
  public Sipp call(String name, int times, String exchange, String did, int port, Path folder)
      throws IOException {
    return call(name, times, times, exchange, did, port, folder);
  }

  /// Calls, so many times a second.
  ///
  /// @param exchange its host and port
  /// @param did what is dialled
  /// @param port from which is called
  public Sipp call(
      String name, int times, int perSecond, String exchange, String did, int port, Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".xml"), FILE.formatted(steps));
    return Sipp.calling(
        file,
        exchange,
        folder,
        List.of("-s", did, "-p", "" + port, "-m", "" + times, "-r", "" + perSecond));
  }

  private Caller asks(String method, String body) {
    requests++;
    return add(
        """
        <send retrans="500"><![CDATA[
        %2$s sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        %3$sCSeq: %1$d %2$s
        Max-Forwards: 70
        %4$s%5$s]]></send>
        <recv response="200"/>
        """
            .formatted(requests, method, headers("[peer_tag_param]"), Messages.US, body));
  }

  private String headers(String toTag) {
    return HEADERS.formatted(number, toTag);
  }

  private Caller add(String step) {
    steps.append(step);
    return this;
  }
}
