package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueuePenaltyAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Agents as members of queues: a member's interface is the phone, its name the agent's id.
final class LineMembers {
  private static final Logger log = LoggerFactory.getLogger(LineMembers.class);

  private final AmiSession session;

  LineMembers(AmiSession session) {
    this.session = session;
  }

  private List<QueueMemberEvent> all() throws ExchangeUnavailable {
    return session.list(new QueueStatusAction()).stream()
        .filter(QueueMemberEvent.class::isInstance)
        .map(QueueMemberEvent.class::cast)
        .toList();
  }

  /// Changes what differs.
  void sit(AgentLine line) throws ExchangeUnavailable {
    String phone = Phones.dialled(line.phone());
    List<QueueMemberEvent> before =
        all().stream()
            .filter(member -> is(member, line.agent()) || phone.equals(member.getInterface()))
            .toList();
    Set<QueueId> wanted = line.places().stream().map(Place::queue).collect(Collectors.toSet());
    for (QueueMemberEvent member : before) {
      if (!stays(member, line, phone, wanted)) {
        remove(member);
      }
    }
    List<QueueMemberEvent> staying =
        before.stream().filter(member -> stays(member, line, phone, wanted)).toList();
    for (Place place : line.places()) {
      place(line, phone, place, staying);
    }
    pause(line, phone, staying);
  }

  private static boolean stays(
      QueueMemberEvent member, AgentLine line, String phone, Set<QueueId> wanted) {
    return is(member, line.agent())
        && phone.equals(member.getInterface())
        && LineSigns.queue(member.getQueue()).filter(wanted::contains).isPresent();
  }

  private static boolean is(QueueMemberEvent member, StaffId agent) {
    return agent.toString().equals(member.getName());
  }

  private void place(AgentLine line, String phone, Place place, List<QueueMemberEvent> staying)
      throws ExchangeUnavailable {
    String queue = place.queue().value();
    Optional<QueueMemberEvent> there =
        staying.stream().filter(member -> queue.equals(member.getQueue())).findFirst();
    if (there.isEmpty()) {
      send(add(line, phone, place));
    } else if (!Objects.equals(there.get().getPenalty(), place.penalty())) {
      send(new QueuePenaltyAction(phone, place.penalty(), queue));
    }
  }

  private static QueueAddAction add(AgentLine line, String phone, Place place) {
    QueueAddAction add = new QueueAddAction(place.queue().value(), phone, place.penalty());
    add.setMemberName(line.agent().toString());
    add.setStateInterface(phone);
    add.setPaused(line.paused().isPresent());
    line.paused().ifPresent(add::setReason);
    return add;
  }

  private void pause(AgentLine line, String phone, List<QueueMemberEvent> staying)
      throws ExchangeUnavailable {
    boolean differs = staying.stream().anyMatch(member -> !isPaused(member).equals(line.paused()));
    if (differs) {
      QueuePauseAction pause = new QueuePauseAction(phone, line.paused().isPresent());
      line.paused().ifPresent(pause::setReason);
      send(pause);
    }
  }

  private static Optional<String> isPaused(QueueMemberEvent member) {
    return isTrue(member.getPaused())
        ? Optional.of(Objects.requireNonNullElse(member.getPausedreason(), ""))
        : Optional.empty();
  }

  static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }

  void stand(StaffId agent) throws ExchangeUnavailable {
    for (QueueMemberEvent member : all()) {
      if (is(member, agent)) {
        remove(member);
      }
    }
  }

  private void remove(QueueMemberEvent member) throws ExchangeUnavailable {
    send(new QueueRemoveAction(member.getQueue(), member.getInterface()));
  }

  private void send(ManagerAction change) throws ExchangeUnavailable {
    if (session.send(change) instanceof ManagerError refusal) {
      log.warn("a queue's members: {}: {}", change.getAction(), refusal.getMessage());
    }
  }
}
