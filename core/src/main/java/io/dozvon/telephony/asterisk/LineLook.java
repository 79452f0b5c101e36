package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.asterisk.ami.DBGetTreeAction;
import io.dozvon.telephony.asterisk.ami.DBGetTreeResponseEvent;
import io.dozvon.telephony.dialplan.LineDialplan;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.QueueEntryEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;

/// One look at all that concerns the line: its callers, its members, its journal, and what it goes
/// by.
final class LineLook {
  private final AmiSession session;

  LineLook(AmiSession session) {
    this.session = session;
  }

  AcdResumed resumed(ExchangeName exchange, Instant at) throws ExchangeUnavailable {
    List<JournalEntry> journal =
        stored(LineDialplan.JOURNAL).entrySet().stream()
            .flatMap(entry -> Journal.read(entry.getKey(), entry.getValue()).stream())
            .toList();
    List<ResponseEvent> queues = session.list(new QueueStatusAction());
    Map<StaffId, AgentLine> members = members(queues);
    return new AcdResumed(exchange, at, journal, live(queues, members), members);
  }

  /// What a family of AstDB holds; keys with the family before them.
  Map<String, String> stored(String family) throws ExchangeUnavailable {
    Map<String, String> values = new LinkedHashMap<>();
    for (ResponseEvent event : session.list(new DBGetTreeAction(family))) {
      if (event instanceof DBGetTreeResponseEvent entry && entry.getKey() != null) {
        values.put(entry.getKey(), Objects.requireNonNullElse(entry.getVal(), ""));
      }
    }
    return values;
  }

  /// The days of which there is a journal.
  Set<LocalDate> days() throws ExchangeUnavailable {
    return stored(LineDialplan.JOURNAL).keySet().stream()
        .flatMap(key -> Journal.day(key).stream())
        .collect(Collectors.toSet());
  }

  Map<StaffId, AgentLine> members() throws ExchangeUnavailable {
    return members(session.list(new QueueStatusAction()));
  }

  static Map<StaffId, AgentLine> members(List<ResponseEvent> queues) {
    Map<StaffId, AgentLine> members = new HashMap<>();
    for (ResponseEvent event : queues) {
      if (event instanceof QueueMemberEvent member) {
        read(member).ifPresent(line -> members.merge(line.agent(), line, LineLook::both));
      }
    }
    return members;
  }

  private static Optional<AgentLine> read(QueueMemberEvent member) {
    Optional<AgentPhone> phone = Phones.read(text(member.getInterface()));
    Optional<QueueId> queue = LineSigns.queue(member.getQueue());
    return LineSigns.agent(member.getName())
        .flatMap(agent -> phone.flatMap(it -> queue.map(in -> line(agent, it, in, member))));
  }

  private static AgentLine line(
      StaffId agent, AgentPhone phone, QueueId queue, QueueMemberEvent member) {
    int penalty = Objects.requireNonNullElse(member.getPenalty(), 0);
    Optional<String> paused =
        LineMembers.isTrue(member.getPaused())
            ? Optional.of(text(member.getPausedreason()))
            : Optional.empty();
    return new AgentLine(agent, phone, List.of(new Place(queue, penalty)), paused);
  }

  private static AgentLine both(AgentLine one, AgentLine other) {
    List<Place> places = new ArrayList<>(one.places());
    places.addAll(other.places());
    return new AgentLine(one.agent(), one.phone(), places, one.paused());
  }

  private Map<LineCallId, LiveCall> live(
      List<ResponseEvent> queues, Map<StaffId, AgentLine> members) throws ExchangeUnavailable {
    Map<String, QueueEntryEvent> waiting = new HashMap<>();
    for (ResponseEvent event : queues) {
      if (event instanceof QueueEntryEvent entry && entry.getUniqueId() != null) {
        waiting.put(entry.getUniqueId(), entry);
      }
    }
    LineChannels channels = LineChannels.ask(session);
    Map<String, StaffId> phones = new HashMap<>();
    members.values().forEach(line -> phones.put(Phones.dialled(line.phone()), line.agent()));
    Map<LineCallId, LiveCall> live = new HashMap<>();
    channels
        .callers()
        .forEach((call, caller) ->
            live.put(
                call,
                Optional.ofNullable(waiting.get(caller.getUniqueid()))
                    .flatMap(LineLook::waiting)
                    .or(() -> talking(caller, channels, phones))
                    .orElseGet(LiveCall.Elsewhere::new)));
    return live;
  }

  private static Optional<LiveCall> waiting(QueueEntryEvent entry) {
    int position = Objects.requireNonNullElse(entry.getPosition(), 1);
    return LineSigns.queue(entry.getQueue()).map(queue -> new LiveCall.Waiting(queue, position));
  }

  /// The extension at which the caller is in the dialplan is the queue's name, unless they talk in
  /// the conference of their call.
  private static Optional<LiveCall> talking(
      CoreShowChannelEvent caller, LineChannels channels, Map<String, StaffId> phones) {
    return LineSigns.queue(caller.getExten())
        .flatMap(queue ->
            channels.with(caller).stream()
                .flatMap(name -> Phones.of(name).stream())
                .flatMap(phone -> Optional.ofNullable(phones.get(phone)).stream())
                .findFirst()
                .map(agent -> new LiveCall.Talking(queue, agent)));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
