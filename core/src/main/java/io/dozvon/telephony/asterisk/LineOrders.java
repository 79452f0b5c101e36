package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.asteriskjava.manager.action.OriginateAction;

/// Orders about the line in Asterisk's words; see [Originates] for what is put into one.
final class LineOrders {
  private static final int FIRST = 1;
  private static final Duration RINGS_FOR = Duration.ofSeconds(30);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

  /// Asks a phone to answer by itself: RFC 5373, and what desk phones understand.
  private static final Map<String, String> BY_ITSELF =
      Map.of(
          "PJSIP_HEADER(add,Answer-Mode)",
          "Auto",
          "PJSIP_HEADER(add,Alert-Info)",
          "<http://localhost>;info=alert-autoanswer");

  private LineOrders() {}

  /// Stores or removes something that the line goes by; answered when it is done.
  static OriginateAction keep(String extension, String key, String value) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(LineDialplan.KEY, key);
    variables.put(LineDialplan.VALUE, value);
    OriginateAction action =
        begin(
            "Local/%s@%s/n".formatted(extension, LineDialplan.KEEP),
            LineDialplan.KEEP,
            LineDialplan.DONE,
            variables);
    action.setAsync(false);
    return action;
  }

  /// The agent's phone answers by itself and talks in the conference of the call.
  static OriginateAction back(LineCallId call, AgentPhone phone) {
    OriginateAction action =
        begin(
            Phones.dialled(phone),
            LineDialplan.BACK,
            call.toString(),
            new LinkedHashMap<>(BY_ITSELF));
    action.setTimeout(ANSWERS_WITHIN.toMillis());
    return action;
  }

  /// Another phone rings and talks in the conference of the call.
  static OriginateAction ask(LineCallId call, AgentPhone phone) {
    OriginateAction action =
        begin(Phones.dialled(phone), LineDialplan.BACK, call.toString(), new LinkedHashMap<>());
    action.setTimeout(RINGS_FOR.toMillis());
    return action;
  }

  static OriginateAction spy(AgentPhone supervisor, AgentPhone agent, SpyMode mode) {
    Map<String, String> variables = new LinkedHashMap<>(BY_ITSELF);
    variables.put(LineDialplan.PHONE, Phones.dialled(agent));
    OriginateAction action =
        begin(
            Phones.dialled(supervisor),
            LineDialplan.SPY,
            mode.name().toLowerCase(Locale.ROOT),
            variables);
    action.setTimeout(ANSWERS_WITHIN.toMillis());
    return action;
  }

  /// A unique id of ours, with the time in it as Asterisk's own have it.
  static String channelId(String purpose, Instant now) {
    return "%s-%d.%d"
        .formatted(purpose, now.getEpochSecond(), ThreadLocalRandom.current().nextInt(1_000_000));
  }

  private static OriginateAction begin(
      String channel, String context, String extension, Map<String, String> variables) {
    OriginateAction action = new OriginateAction();
    action.setChannel(channel);
    action.setContext(context);
    action.setExten(extension);
    action.setPriority(FIRST);
    action.setAsync(true);
    action.setVariables(variables);
    return action;
  }
}
