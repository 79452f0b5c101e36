package io.dozvon.pbx.sipp;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What a called phone does, step by step, as a SIPp scenario. It begins with the INVITE, whose
/// number and time are logged.
public final class Scenario {
  /// The label of what follows when a call is over.
  static final String END = "end";

  /// Longer than any transaction of SIP's may take (RFC 3261, 17).
  private static final Duration LONGEST = Duration.ofSeconds(64);

  /// Shared by all calls, and known before it is used.
  private static final String GLOBAL = "<Global variables=\"tries\"/>\n";

  private static final AtomicInteger LABELS = new AtomicInteger();

  private final StringBuilder steps = new StringBuilder();
  private final StringBuilder branches = new StringBuilder();
  private final Optional<Turns> turns;
  private int requests;

  private Scenario(Optional<Turns> turns) {
    this.turns = turns;
  }

  private Scenario() {
    this(Optional.empty());
  }

  /// The phone is called.
  public static Scenario called() {
    Scenario scenario = new Scenario();
    scenario.steps.append(
        """
        <recv request="INVITE"><action>
        %s<log message="called [$number] [timestamp]"/>
        </action></recv>
        """
            .formatted(Messages.READ));
    return scenario;
  }

  /// Many phones, each with its own sequence of what it does: the first time it is called, the
  /// second, …; after the last it starts over. See [#tells] for what is logged.
  ///
  /// @param conducts what a phone may do, by a letter or digit; each begins with [#branch]
  /// @param turns of each number, as letters of `conducts`
  public static Scenario ofPhones(Map<Character, Scenario> conducts, Map<String, String> turns) {
    return new Scenario(Optional.of(new Turns(conducts, turns)));
  }

  /// What happens instead to calls of some numbers, see [#forNumbers], or at one of a phone's
  /// turns, see [#ofPhones].
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
    return answers(status, "", Messages.NO_BODY);
  }

  /// Refuses the INVITE.
  ///
  /// @param headers more headers, each with its line end
  public Scenario refuses(String status, String headers) {
    return answers(status, headers, Messages.NO_BODY).expects("ACK");
  }

  public Scenario refuses(String status) {
    return refuses(status, "");
  }

  /// Refuses two calls of three, counted over all phones that do so behind this port; the third
  /// goes on.
  public Scenario refusesTwice(String status) {
    String on = label();
    return add("""
    <nop><action>
    <add assign_to="tries" value="1"/>
    <test assign_to="third" variable="tries" compare="equal" value="3"/>
    </action></nop>
    """)
        .add("<nop next=\"%s\" test=\"third\"/>\n".formatted(on))
        .refuses(status)
        .goesTo(END)
        .at(on)
        .add("<nop><action><assign assign_to=\"tries\" value=\"0\"/></action></nop>\n");
  }

  public Scenario playsEarlyMedia() {
    return answers("183 Session Progress", "", Messages.SDP);
  }

  /// Picks up.
  public Scenario picksUp() {
    return answers("200 OK", "", Messages.SDP).expects("ACK");
  }

  private Scenario answers(String status, String headers, String body) {
    return sends(
        "SIP/2.0 %s\n%s[last_CSeq:]\n%s%s%s"
            .formatted(status, Messages.SAME_CALL, Messages.US, headers, body));
  }

  /// Waits until our side gives the ringing up, and lets it.
  public Scenario isCancelled() {
    return expects("CANCEL")
        .answersRequest()
        .sends(
            "SIP/2.0 487 Request Terminated\n%sCSeq: [cseq] INVITE\n%s"
                .formatted(Messages.SAME_CALL, Messages.NO_BODY))
        .expects("ACK");
  }

  /// Picks up just as the CANCEL arrives (RFC 3261, 9.2: then it has no effect).
  public Scenario picksUpAsItIsCancelled() {
    return expects("CANCEL")
        .sends(
            "SIP/2.0 200 OK\n%sCSeq: [cseq] INVITE\n%s%s"
                .formatted(Messages.SAME_CALL, Messages.US, Messages.SDP))
        .answersRequest()
        .expects("ACK")
        .isHungUp();
  }

  /// Rings for a while, unless our side gives it up before, which is logged as `cancelled` and ends
  /// the call.
  public Scenario ringsFor(Duration time) {
    String on = label();
    return expects("CANCEL", time, on)
        .tells("cancelled")
        .answersRequest()
        .sends(
            "SIP/2.0 487 Request Terminated\n%sCSeq: [cseq] INVITE\n%s"
                .formatted(Messages.SAME_CALL, Messages.NO_BODY))
        .expects("ACK", LONGEST, END)
        .goesTo(END)
        .at(on);
  }

  /// Picks up, also if our side gives up at that moment. An ACK that never comes ends the call.
  public Scenario picksUpAtOnce() {
    String crossed = label();
    String await = label();
    String on = label();
    return answers("200 OK", "", Messages.SDP)
        .at(await)
        .mayExpect("CANCEL", crossed, LONGEST, END)
        .expects("ACK", LONGEST, END)
        .goesTo(on)
        .at(crossed)
        .answersRequest()
        .goesTo(await)
        .at(on);
  }

  /// Talks for a while, unless our side hangs up before, which is logged as `bye` and ends the
  /// call.
  public Scenario talksFor(Duration time) {
    String agree = label();
    String talk = label();
    String on = label();
    return goesTo(talk)
        .at(agree)
        .picksUp()
        .at(talk)
        .mayExpect("INVITE", agree, time, on)
        .expects("BYE", time, on)
        .tells("bye")
        .answersRequest()
        .goesTo(END)
        .at(on);
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

  /// The same with the call's number from 1 on, as `WORD:CALL`: a phone may be called by two calls
  /// at once. Each INVITE to one of many phones is told as `called-LETTER:CALL`.
  public Scenario tells(String word) {
    return logs(word + ":[call_number]");
  }

  /// Waits for a MESSAGE of the same call. Who wants to send one finds the headers of what came
  /// last in the log, in a line that begins with `waits|`; they are what is answered next.
  public Scenario isCued() {
    return add("""
    <nop><action>
    <log message="waits|[$number]|[last_Call-ID:]|[last_Via:]|[last_From:]|[last_To:]|[last_CSeq:]"/>
    </action></nop>
    """)
        .expects("MESSAGE");
  }

  public Scenario hangsUp() {
    return asks("BYE", Messages.NO_BODY);
  }

  /// Presses a key, told by SIP INFO: SIPp sends key presses within the sound only as root.
  public Scenario presses(char key) {
    return asks(
        "INFO",
        "Content-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=%c\nDuration=160\n"
            .formatted(key));
  }

  /// Should our side hang up meanwhile, that ends the call.
  private Scenario asks(String method, String body) {
    requests++;
    String on = label();
    String over = label();
    String request =
        """
        %s [$contact] SIP/2.0
        Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
        From:[$callee];tag=[pid]far[call_number]
        To:[$caller]
        [last_Call-ID:]
        CSeq: %d %s
        Max-Forwards: 70
        """
            .formatted(method, requests, method);
    return sends(request + Messages.US + body)
        .mayExpect("BYE", over, LONGEST, END)
        .add(
            "<recv response=\"200\" timeout=\"%d\" ontimeout=\"%s\"/>\n"
                .formatted(LONGEST.toMillis(), END))
        .goesTo(on)
        .at(over)
        .tells("bye")
        .answersRequest()
        .goesTo(END)
        .at(on);
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
            + Messages.NO_BODY);
  }

  private Scenario expects(String request) {
    return add("<recv request=\"%s\"/>\n".formatted(request));
  }

  /// Goes elsewhere if the request has not come in time.
  private Scenario expects(String request, Duration within, String otherwise) {
    return add(
        "<recv request=\"%s\" timeout=\"%d\" ontimeout=\"%s\"/>\n"
            .formatted(request, within.toMillis(), otherwise));
  }

  /// Goes to `then` if the request comes before the one that is expected next. SIPp only knows the
  /// time limit of the first of the two.
  private Scenario mayExpect(String request, String then, Duration within, String otherwise) {
    return add(
        "<recv request=\"%s\" optional=\"true\" next=\"%s\" timeout=\"%d\" ontimeout=\"%s\"/>\n"
            .formatted(request, then, within.toMillis(), otherwise));
  }

  private Scenario at(String label) {
    return add("<label id=\"%s\"/>\n".formatted(label));
  }

  private Scenario goesTo(String label) {
    return add("<nop next=\"%s\"/>\n".formatted(label));
  }

  private Scenario sends(String message) {
    return add("<send><![CDATA[\n%s\n]]></send>\n".formatted(message));
  }

  private Scenario add(String step) {
    steps.append(step);
    return this;
  }

  /// The steps alone.
  String steps() {
    return steps.toString();
  }

  /// SIPp's injection file, if it needs one.
  Optional<String> book() {
    return turns.map(Turns::book);
  }

  /// @param book name of the injection file
  String xml(String book) {
    return turns.map(many -> many.xml(book)).orElseGet(this::xml);
  }

  private String xml() {
    String rest = branches.isEmpty() ? "" : "<nop next=\"end\"/>\n" + branches;
    boolean ends = (steps + rest).contains("\"" + END + "\"");
    return file(steps + rest + (ends ? end() : ""), "all,number,caller,callee,contact");
  }

  /// Where a call that is over goes.
  static String end() {
    return "<label id=\"%s\"/>\n<nop/>\n".formatted(END);
  }

  /// @param variables that may be unused
  static String file(String steps, String variables) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scenario name="phone">
    %s%s<Reference variables="%s"/>
    </scenario>
    """
        .formatted(steps.contains("\"tries\"") ? GLOBAL : "", steps, variables);
  }
}
