package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;

/// Asterisk's channels at one moment, as callers and agents' phones.
record LineChannels(List<CoreShowChannelEvent> all) {
  static LineChannels ask(AmiSession session) throws ExchangeUnavailable {
    return new LineChannels(
        session.fullList(new CoreShowChannelsAction()).stream()
            .filter(CoreShowChannelEvent.class::isInstance)
            .map(CoreShowChannelEvent.class::cast)
            .toList());
  }

  /// The channel of each caller. A channel that is dialled for one has their account code as well;
  /// theirs is the one that began it all.
  Map<LineCallId, CoreShowChannelEvent> callers() {
    Map<LineCallId, CoreShowChannelEvent> callers = new LinkedHashMap<>();
    for (CoreShowChannelEvent channel : all) {
      LineCallId.ofAccountCode(channel.getAccountcode())
          .ifPresent(call -> callers.merge(call, channel, LineChannels::first));
    }
    return callers;
  }

  /// Unique ids begin with the time at which a channel was made.
  private static CoreShowChannelEvent first(CoreShowChannelEvent one, CoreShowChannelEvent other) {
    return began(one) <= began(other) ? one : other;
  }

  /// When it was made, in seconds; what follows the point is a number of Asterisk's.
  static long began(CoreShowChannelEvent channel) {
    String id = text(channel.getUniqueid());
    String time = id.substring(id.lastIndexOf('-') + 1);
    return time.matches("[0-9]{1,12}\\.[0-9]+")
        ? Long.parseLong(time.substring(0, time.indexOf('.')))
        : Long.MAX_VALUE;
  }

  Optional<CoreShowChannelEvent> caller(LineCallId call) {
    return Optional.ofNullable(callers().get(call));
  }

  /// The names of those that are in one bridge with this one.
  List<String> with(CoreShowChannelEvent channel) {
    String bridge = text(channel.getBridgeid());
    return bridge.isEmpty()
        ? List.of()
        : all.stream()
            .filter(other -> bridge.equals(other.getBridgeid()))
            .map(other -> text(other.getChannel()))
            .filter(name -> !name.equals(channel.getChannel()))
            .toList();
  }

  /// The names of the channels of a phone.
  List<String> of(AgentPhone phone) {
    String dialled = Phones.dialled(phone);
    return all.stream()
        .map(channel -> text(channel.getChannel()))
        .filter(name -> Phones.of(name).filter(dialled::equals).isPresent())
        .toList();
  }

  /// Those in that place of the dialplan.
  List<CoreShowChannelEvent> at(String context, String extension) {
    return all.stream()
        .filter(
            channel -> context.equals(channel.getContext()) && extension.equals(channel.getExten()))
        .toList();
  }

  Optional<CoreShowChannelEvent> channel(String uniqueId) {
    return all.stream().filter(it -> uniqueId.equals(it.getUniqueid())).findFirst();
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
