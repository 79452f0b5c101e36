package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.telephony.asterisk.ami.QueueReloadAction;
import io.dozvon.telephony.dialplan.LineDialplan;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One Asterisk as one that distributes callers, by its application Queue.
final class AsteriskAcd implements Acd {
  private static final int LOOKS = 40;
  private static final Logger log = LoggerFactory.getLogger(AsteriskAcd.class);

  /// Their calls may go on over midnight, and a room may not have heard of them yet.
  private static final int DAYS_KEPT = 2;

  private final ExchangeName exchange;
  private final AmiLine line;
  private final Channels channels;
  private final QueuesFile queues;
  private final Clock clock;

  AsteriskAcd(
      ExchangeName exchange, AmiLine line, Channels channels, QueuesFile queues, Clock clock) {
    this.exchange = exchange;
    this.line = line;
    this.channels = channels;
    this.queues = queues;
    this.clock = clock;
  }

  @Override
  public ExchangeName exchange() {
    return exchange;
  }

  @Override
  public void arrange(LineSetup setup) throws ExchangeUnavailable {
    AmiSession session = line.session();
    if (queues.write(setup.queues()) || lacksOneOf(setup, session)) {
      session.send(new QueueReloadAction());
    }
    keep(LineKeeping.of(setup), session);
  }

  /// As after an Asterisk that was told to read the file did not come to do so.
  private static boolean lacksOneOf(LineSetup setup, AmiSession session)
      throws ExchangeUnavailable {
    Set<String> known =
        session.list(new QueueStatusAction()).stream()
            .filter(QueueParamsEvent.class::isInstance)
            .map(queue -> ((QueueParamsEvent) queue).getQueue())
            .collect(Collectors.toSet());
    return !setup.queues().stream()
        .map(QueueSetup::id)
        .map(QueueId::value)
        .allMatch(known::contains);
  }

  private static void keep(Map<String, String> wanted, AmiSession session)
      throws ExchangeUnavailable {
    Map<String, String> stored = new LinkedHashMap<>();
    String family = "/" + LineDialplan.SETUP + "/";
    new LineLook(session)
        .stored(LineDialplan.SETUP)
        .forEach((key, value) -> stored.put(key.substring(family.length()), value));
    for (String key : stored.keySet()) {
      if (!wanted.containsKey(key)) {
        keep(key, "", session);
      }
    }
    for (Map.Entry<String, String> entry : wanted.entrySet()) {
      if (!entry.getValue().equals(stored.get(entry.getKey()))) {
        keep(entry.getKey(), entry.getValue(), session);
      }
    }
  }

  private static void keep(String key, String value, AmiSession session)
      throws ExchangeUnavailable {
    if (session.send(LineOrders.keep(LineDialplan.PUT, key, value)) instanceof ManagerError no) {
      throw new ExchangeUnavailable(key + " was not stored: " + no.getMessage());
    }
  }

  @Override
  public void sit(AgentLine agent) throws ExchangeUnavailable {
    new LineMembers(line.session()).sit(agent);
  }

  @Override
  public void stand(StaffId agent) throws ExchangeUnavailable {
    new LineMembers(line.session()).stand(agent);
  }

  private LineTalk talk(LineCallId call) throws ExchangeUnavailable {
    return LineTalk.at(call, line.session(), channels, clock);
  }

  @Override
  public void hangUp(LineCallId call) throws ExchangeUnavailable {
    talk(call).hangUp();
  }

  @Override
  public void queue(LineCallId call, QueueId queue, boolean first) throws ExchangeUnavailable {
    talk(call).queue(queue, first);
  }

  @Override
  public void give(LineCallId call, StaffId agent, AgentPhone phone, QueueId queue)
      throws ExchangeUnavailable {
    talk(call).give(agent, phone, queue);
  }

  @Override
  public void hold(LineCallId call, QueueId queue) throws ExchangeUnavailable {
    talk(call).hold(queue);
  }

  @Override
  public void takeBack(LineCallId call, StaffId agent, AgentPhone phone)
      throws ExchangeUnavailable {
    talk(call).takeBack(phone);
  }

  @Override
  public void consult(LineCallId call, AgentPhone other) throws ExchangeUnavailable {
    talk(call).consult(other);
  }

  @Override
  public void consult(LineCallId call, LegId other) throws ExchangeUnavailable {
    talk(call).consult(other);
  }

  @Override
  public void settle(LineCallId call, Settling how) throws ExchangeUnavailable {
    talk(call).settle(how);
  }

  @Override
  public void spy(AgentPhone supervisor, StaffId agent, SpyMode mode) throws ExchangeUnavailable {
    AmiSession session = line.session();
    AgentLine spied = new LineLook(session).members().get(agent);
    if (spied != null) {
      session.send(LineOrders.spy(supervisor, spied.phone(), mode));
    }
  }

  /// A supervisor's channel, which only listens, ends when the next sound comes from their phone.
  @Override
  public boolean isTalking(AgentPhone phone) throws ExchangeUnavailable {
    return !LineChannels.ask(line.session()).of(phone).isEmpty();
  }

  @Override
  public void release(AgentPhone phone) throws ExchangeUnavailable {
    AmiSession session = line.session();
    for (String channel : LineChannels.ask(session).of(phone)) {
      LineTalk.hangUp(channel, session);
    }
  }

  /// Takes out whoever is left in the conference of a call without the caller, whose channel is
  /// listed until everything that is to be done at its end is done.
  void leftInTalk(LineCallId call) {
    try {
      for (int look = 0; look < LOOKS && !talk(call).endIfLeft(); look++) {
        Channels.pause();
      }
    } catch (ExchangeUnavailable e) {
      log.debug("exchange {}: {}", exchange, e.toString());
    }
  }

  /// The rooms know the journal: what is old of it is deleted.
  void told(AcdResumed known) {
    try {
      AmiSession session = line.session();
      LocalDate kept = LocalDate.ofInstant(known.at(), ZoneOffset.UTC).minusDays(DAYS_KEPT);
      for (LocalDate day : new LineLook(session).days()) {
        if (day.isBefore(kept)) {
          session.send(LineOrders.keep(LineDialplan.FORGET, Journal.key(day), ""));
        }
      }
    } catch (ExchangeUnavailable e) {
      log.debug("exchange {}: {}", exchange, e.toString());
    }
  }
}
