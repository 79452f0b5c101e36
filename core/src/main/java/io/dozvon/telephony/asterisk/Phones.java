package io.dozvon.telephony.asterisk;

import static java.util.function.Predicate.not;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.dialplan.Dialplan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Agents' phones as Asterisk names them: what it dials, and the channels that come of it.
final class Phones {
  private static final String TECHNOLOGY = "PJSIP/";
  private static final String AT_A_URI = TECHNOLOGY + Dialplan.DESK_ENDPOINT + "/";
  private static final String SEAT = "seat-[0-9]{2,3}";

  /// A channel is named after its endpoint and numbered in hexadecimal digits.
  private static final Pattern CHANNEL = Pattern.compile("(PJSIP/.+)-[0-9a-f]{8}");

  private Phones() {}

  /// What is dialled, which is also what a queue knows its member by.
  static String dialled(AgentPhone phone) {
    return switch (phone) {
      case AgentPhone.Seat(SeatName name) -> TECHNOLOGY + name;
      case AgentPhone.Desk(DeskPhone desk) ->
          (desk.isUri() ? AT_A_URI : TECHNOLOGY) + desk.address();
    };
  }

  /// Empty if it is no phone of an agent of ours.
  static Optional<AgentPhone> read(String dialled) {
    if (dialled.startsWith(AT_A_URI)) {
      return DeskPhone.parse(dialled.substring(AT_A_URI.length())).map(AgentPhone.Desk::new);
    }
    return Optional.of(dialled)
        .filter(text -> text.startsWith(TECHNOLOGY))
        .map(text -> text.substring(TECHNOLOGY.length()))
        .flatMap(Phones::named);
  }

  private static Optional<AgentPhone> named(String endpoint) {
    if (endpoint.matches(SEAT)) {
      return Optional.of(new AgentPhone.Seat(new SeatName(endpoint)));
    }
    return DeskPhone.parse(endpoint).filter(not(DeskPhone::isUri)).map(AgentPhone.Desk::new);
  }

  /// The phone, as it is dialled, whose channel has this name. One that is rung at a SIP URI cannot
  /// be told by its channel.
  static Optional<String> of(String channel) {
    Matcher name = CHANNEL.matcher(channel);
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }
}
