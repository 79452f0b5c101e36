package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.asterisk.ami.BridgeEnterEvent;
import io.dozvon.telephony.asterisk.ami.BridgeLeaveEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineArrivedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineCallbackEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineClosedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineLeftEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineOverEvent;
import io.dozvon.telephony.dialplan.LineDialplan;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentCompleteEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AgentRingNoAnswerEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.jspecify.annotations.Nullable;

/// Reads manager events: whose call, and what it tells. Events that tell nothing of a caller of
/// ours are left out, and so are queues and members that have no name of ours.
///
/// Sources: docs.asterisk.org, "AMI events" of Asterisk 22; `apps/app_queue.c` for what is sent
/// when: QueueCallerLeave comes whatever becomes of the caller and tells nothing by itself.
final class LineSigns {
  private static final String ANSWER = "ANSWER";
  private static final String CONFERENCE = "ConfBridge";
  private static final String BY_CALLER = "caller";
  private static final String BY_TRANSFER = "transfer";

  /// Whose phone it is, as it is dialled.
  private final Function<String, Optional<StaffId>> members;

  LineSigns(Function<String, Optional<StaffId>> members) {
    this.members = members;
  }

  record CallSign(LineCallId call, LineSign sign) {}

  Optional<CallSign> read(ManagerEvent event) {
    return switch (event) {
      case DozvonLineArrivedEvent came -> ofId(came.getCall(), arrived(came));
      case DozvonLineClosedEvent closed ->
          ofId(closed.getCall(), Optional.of(new LineSign.Closed()));
      case DozvonLineLeftEvent left -> ofId(left.getCall(), left(left));
      case DozvonLineCallbackEvent wish -> ofId(wish.getCall(), wish(wish));
      case DozvonLineOverEvent over -> ofId(over.getCall(), Optional.of(new LineSign.Over()));
      case QueueCallerJoinEvent join ->
          of(
              join.getAccountcode(),
              queue(join.getQueue())
                  .map(queue -> new LineSign.InQueue(queue, orNone(join.getPosition()))));
      case QueueCallerAbandonEvent gone ->
          of(gone.getAccountcode(), queue(gone.getQueue()).map(LineSign.OutOfQueue::new));
      case AgentCalledEvent called -> of(called.getAccountcode(), called(called));
      case AgentRingNoAnswerEvent no -> of(no.getAccountcode(), noAnswer(no));
      case AgentConnectEvent connect -> of(connect.getAccountcode(), answered(connect));
      case AgentCompleteEvent complete -> of(complete.getAccountCode(), over(complete));
      case DialBeginEvent begin -> of(begin.getAccountcode(), dialled(begin));
      case DialEndEvent end -> of(end.getAccountCode(), dialled(end));
      case BridgeEnterEvent enter ->
          conference(enter.getBridgeCreator(), enter.getBridgeName())
              .flatMap(call -> entered(call, enter));
      case BridgeLeaveEvent leave ->
          conference(CONFERENCE, leave.getBridgeName()).flatMap(call -> left(call, leave));
      default -> Optional.empty();
    };
  }

  private static Optional<LineSign> arrived(DozvonLineArrivedEvent event) {
    return Optional.of(
        new LineSign.Arrived(
            PhoneNumber.parse(text(event.getCaller())),
            text(event.getDid()),
            Language.of(text(event.getSpoken())).orElse(Language.RUSSIAN)));
  }

  private static Optional<LineSign> left(DozvonLineLeftEvent event) {
    return queue(event.getQueue())
        .flatMap(queue -> why(event.getWhy()).map(why -> new LineSign.LeftFor(queue, why)));
  }

  /// As [LineDialplan#FIELD_WHY] writes it.
  static Optional<Why> why(@Nullable String text) {
    return Optional.ofNullable(
        switch (text(text)) {
          case "too-long" -> Why.TOO_LONG;
          case "key" -> Why.KEY;
          case "nobody" -> Why.NOBODY;
          case "moved" -> Why.MOVED;
          case "abandoned" -> Why.ABANDONED;
          default -> null;
        });
  }

  private static Optional<LineSign> wish(DozvonLineCallbackEvent event) {
    return PhoneNumber.parse(text(event.getNumber()))
        .flatMap(number ->
            queue(event.getQueue()).map(queue -> new LineSign.WantsCallback(number, queue)));
  }

  private static Optional<LineSign> called(AgentCalledEvent event) {
    return queue(event.getQueue())
        .flatMap(queue -> agent(event.getMemberName()).map(it -> new LineSign.Rings(queue, it)));
  }

  /// Counted in milliseconds.
  private static Optional<LineSign> noAnswer(AgentRingNoAnswerEvent event) {
    Optional<Duration> rang = Optional.ofNullable(event.getRingtime()).map(Duration::ofMillis);
    return queue(event.getQueue())
        .flatMap(queue ->
            agent(event.getMemberName()).map(it -> new LineSign.RingsNoMore(queue, it, rang)));
  }

  private static Optional<LineSign> answered(AgentConnectEvent event) {
    return queue(event.getQueue())
        .flatMap(queue ->
            agent(event.getMemberName())
                .map(it ->
                    new LineSign.Answered(
                        queue, it, seconds(event.getHoldTime()), text(event.getDestUniqueId()))));
  }

  private static Optional<LineSign> over(AgentCompleteEvent event) {
    By by =
        switch (text(event.getReason())) {
          case BY_CALLER -> By.CALLER;
          case BY_TRANSFER -> By.TRANSFER;
          default -> By.AGENT;
        };
    return queue(event.getQueue())
        .flatMap(queue ->
            agent(event.getMemberName())
                .map(it -> new LineSign.TalkOver(queue, it, by, seconds(event.getTalkTime()))));
  }

  /// A queue dials too, and tells of it in its own words.
  private Optional<LineSign> dialled(DialBeginEvent event) {
    return LineDialplan.GIVE.equals(event.getContext())
        ? queue(event.getExten())
            .flatMap(
                queue -> agentAt(event.getDestChannel()).map(it -> new LineSign.Rings(queue, it)))
        : Optional.empty();
  }

  private Optional<LineSign> dialled(DialEndEvent event) {
    return LineDialplan.GIVE.equals(event.getContext())
        ? queue(event.getExten())
            .flatMap(queue -> agentAt(event.getDestChannel()).map(it -> dialled(event, queue, it)))
        : Optional.empty();
  }

  private static LineSign dialled(DialEndEvent event, QueueId queue, StaffId agent) {
    return ANSWER.equals(event.getDialStatus())
        ? new LineSign.Taken(queue, agent, text(event.getDestUniqueId()))
        : new LineSign.RingsNoMore(queue, agent, Optional.empty());
  }

  /// The call whose conference this is.
  private static Optional<LineCallId> conference(@Nullable String creator, @Nullable String name) {
    return CONFERENCE.equals(creator) ? id(name) : Optional.empty();
  }

  private Optional<CallSign> entered(LineCallId call, BridgeEnterEvent event) {
    return isCaller(call, event.getAccountCode(), event.getChannel())
        ? Optional.of(new CallSign(call, new LineSign.InTalk()))
        : agentAt(event.getChannel())
            .map(it -> new LineSign.AgentInTalk(it, text(event.getUniqueId())))
            .map(sign -> new CallSign(call, sign));
  }

  private Optional<CallSign> left(LineCallId call, BridgeLeaveEvent event) {
    return isCaller(call, event.getAccountCode(), event.getChannel())
        ? Optional.of(new CallSign(call, new LineSign.OutOfTalk()))
        : agentAt(event.getChannel())
            .map(it -> new LineSign.AgentOutOfTalk(it, text(event.getUniqueId())))
            .map(sign -> new CallSign(call, sign));
  }

  private boolean isCaller(
      LineCallId call, @Nullable String accountCode, @Nullable String channel) {
    return call.accountCode().equals(accountCode) && agentAt(channel).isEmpty();
  }

  private Optional<StaffId> agentAt(@Nullable String channel) {
    return Phones.of(text(channel)).flatMap(members);
  }

  private static Optional<CallSign> of(
      @Nullable String accountCode, Optional<? extends LineSign> sign) {
    return LineCallId.ofAccountCode(accountCode)
        .flatMap(call -> sign.map(it -> new CallSign(call, it)));
  }

  private static Optional<CallSign> ofId(@Nullable String call, Optional<? extends LineSign> sign) {
    return id(call).flatMap(id -> sign.map(it -> new CallSign(id, it)));
  }

  static Optional<LineCallId> id(@Nullable String text) {
    return uuid(text).map(LineCallId::new);
  }

  static Optional<StaffId> agent(@Nullable String text) {
    return uuid(text).map(StaffId::new);
  }

  static Optional<QueueId> queue(@Nullable String text) {
    return Optional.ofNullable(text).filter(QueueId::isName).map(QueueId::new);
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Duration seconds(@Nullable Long seconds) {
    return Duration.ofSeconds(Objects.requireNonNullElse(seconds, 0L));
  }

  private static int orNone(@Nullable Integer number) {
    return Objects.requireNonNullElse(number, 0);
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
