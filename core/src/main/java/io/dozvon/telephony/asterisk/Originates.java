package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.Prompt;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asteriskjava.manager.action.OriginateAction;

/// Orders in Asterisk's words. Whatever is put into one is a number, a name, a language or an id
/// whose type allows no control character, so that no order can carry another.
final class Originates {
  private static final int FIRST = 1;

  private Originates() {}

  static OriginateAction of(LegId leg, Origination order) {
    OriginateAction action =
        switch (order) {
          case Origination.ToPhone phone -> toPhone(phone);
          case Origination.ToDeskPhone desk -> toDeskPhone(desk);
        };
    action.setExten(Dialplan.START);
    action.setAccount(leg.toString());
    action.setChannelId(leg.toString());
    action.setActionId(leg.toString());
    action.setTimeout(order.ringFor().toMillis());
    return action;
  }

  private static OriginateAction toPhone(Origination.ToPhone order) {
    Map<String, String> variables = speaking(order.language());
    variables.put(Dialplan.CONFIRM, Dialplan.confirm(order.confirmation()));
    variables.put(Dialplan.GREETING, greeting(order.as()).extension());
    variables.put(Dialplan.CONFIRM_SECONDS, wholeSeconds(order.confirmWithin()));
    return originate(
        "PJSIP/%s@%s".formatted(order.number().e164(), order.trunk().name()),
        Dialplan.PHONE,
        order.trunk().callerId(),
        variables);
  }

  private static Prompt greeting(Origination.Callee callee) {
    return switch (callee) {
      case BOOKED -> Prompt.PRESS_ONE;
      case INVITED -> Prompt.PRESS_ONE_INVITED;
      case CALLED_BACK -> Prompt.PRESS_ONE_CALLED_BACK;
    };
  }

  private static OriginateAction toDeskPhone(Origination.ToDeskPhone order) {
    return originate(
        channel(order.phone()), Dialplan.DESK, order.callerId(), speaking(order.language()));
  }

  private static String channel(DeskPhone phone) {
    return phone.isUri()
        ? "PJSIP/%s/%s".formatted(Dialplan.DESK_ENDPOINT, phone.address())
        : "PJSIP/" + phone.address();
  }

  private static OriginateAction originate(
      String channel, String context, PhoneNumber callerId, Map<String, String> variables) {
    OriginateAction action = begin(channel, context, variables);
    action.setCallerId("<%s>".formatted(callerId.e164()));
    return action;
  }

  /// Speaks into the ear of one who talks, through a channel of nobody's.
  static OriginateAction whisper(String channel, Prompt prompt, String language) {
    OriginateAction action =
        begin(
            "Local/%s@%s/n".formatted(channel, Dialplan.WHISPER),
            Dialplan.WHISPER_SAY,
            Map.of(Dialplan.LANGUAGE, language));
    action.setExten(prompt.extension());
    return action;
  }

  /// Listens to a leg, through a channel of nobody's, and writes what it hears.
  static OriginateAction record(String channel, SoundFile into) {
    OriginateAction action =
        begin("Local/%s@%s/n".formatted(channel, Dialplan.RECORD), Dialplan.RECORD_WRITE, Map.of());
    action.setExten(into.id().toString());
    action.setChannelId(recorder(into));
    return action;
  }

  /// The unique id of the channel that writes the file; no leg has such a one.
  static String recorder(SoundFile file) {
    return "recorder-" + file.id();
  }

  private static OriginateAction begin(
      String channel, String context, Map<String, String> variables) {
    OriginateAction action = new OriginateAction();
    action.setChannel(channel);
    action.setContext(context);
    action.setPriority(FIRST);
    action.setAsync(true);
    action.setVariables(variables);
    return action;
  }

  private static Map<String, String> speaking(Language language) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(Dialplan.LANGUAGE, language.code());
    return variables;
  }

  private static String wholeSeconds(Duration time) {
    return String.valueOf(Math.max(1, time.toSeconds()));
  }
}
