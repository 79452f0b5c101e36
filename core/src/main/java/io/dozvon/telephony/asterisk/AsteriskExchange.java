package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.JoinResult;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.RecordResult;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.TelephonySettings.TrunkSettings;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.Prompt;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.response.ManagerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One Asterisk, spoken with through its manager interface.
final class AsteriskExchange implements ConnectedExchange {
  private static final Logger log = LoggerFactory.getLogger(AsteriskExchange.class);

  /// Normal call clearing (ITU-T Q.850).
  private static final int NORMAL = 16;

  private static final int FIRST = 1;

  private final ExchangeSettings settings;
  private final Hearing hearing;
  private final AmiLine line;
  private final Channels channels;
  private final Talks talks;
  private final AsteriskAcd acd;
  private final Clock clock;

  AsteriskExchange(
      ExchangeSettings settings,
      Hearing hearing,
      Channels channels,
      QueuesFile queues,
      Clock clock) {
    this.settings = settings;
    this.hearing = hearing;
    this.channels = channels;
    this.talks = new Talks(channels);
    this.clock = clock;
    this.line = new AmiLine(settings, hearing, clock);
    this.acd = new AsteriskAcd(settings.name(), line, channels, queues, clock);
  }

  @Override
  public ExchangeName name() {
    return settings.name();
  }

  @Override
  public void originate(LegId leg, Origination order) throws ExchangeUnavailable {
    AmiSession session = line.session();
    channels.ordered(leg);
    if (session.send(Originates.of(leg, order)) instanceof ManagerError refusal) {
      log.error("exchange {}: leg {} was refused: {}", name(), leg, refusal.getMessage());
      hearing.tell(new LegEvent.Gone(leg, name(), clock.instant(), Ending.exchangeFailure()));
    }
  }

  @Override
  public JoinResult join(Set<LegId> legs) throws ExchangeUnavailable {
    return talks.join(legs, line.session());
  }

  /// Whoever a conference was left to waits again.
  private void leftAlone(String bridge) {
    try {
      talks.leftAlone(bridge, line.session());
    } catch (ExchangeUnavailable e) {
      log.debug("exchange {}: {}", name(), e.toString());
    }
  }

  @Override
  public void announce(LegId leg, Announcement what) throws ExchangeUnavailable {
    AmiSession session = line.session();
    Prompt prompt = Prompt.of(what);
    Look look = Look.at(leg, channels, session);
    if (look.talks()) {
      session.send(Originates.whisper(channels.lastKnown(leg), prompt, look.language()));
    } else if (look.waits()) {
      channels.tell(leg, session, channel -> redirect(channel, Dialplan.SAY, prompt));
    }
  }

  @Override
  public void farewell(LegId leg, Announcement what) throws ExchangeUnavailable {
    AmiSession session = line.session();
    talks.leaves(leg);
    if (Look.at(leg, channels, session).isConfirmed()) {
      channels.tell(leg, session, channel -> redirect(channel, Dialplan.FAREWELL, Prompt.of(what)));
    } else {
      hangUp(leg);
    }
  }

  /// A channel of nobody's listens to the leg and writes the file. Asterisk's action MixMonitor
  /// would do it in one, but who may use it may also have Asterisk run any command.
  @Override
  public RecordResult record(LegId leg, SoundFile into) throws ExchangeUnavailable {
    AmiSession session = line.session();
    if (!Look.at(leg, channels, session).isConfirmed()) {
      return RecordResult.NOT_RECORDED;
    }
    OriginateAction order = Originates.record(channels.lastKnown(leg), into);
    return session.send(order) instanceof ManagerError
        ? RecordResult.NOT_RECORDED
        : RecordResult.RECORDS;
  }

  @Override
  public void stopRecording(SoundFile file) throws ExchangeUnavailable {
    line.session().send(new HangupAction(Originates.recorder(file), NORMAL));
  }

  private static RedirectAction redirect(String channel, String context, Prompt prompt) {
    return new RedirectAction(channel, context, prompt.extension(), FIRST);
  }

  @Override
  public void hangUp(LegId leg) throws ExchangeUnavailable {
    AmiSession session = line.session();
    hearing.ending(leg);
    channels.tell(leg, session, channel -> new HangupAction(channel, NORMAL));
  }

  @Override
  public Map<LegId, LegState> legs() throws ExchangeUnavailable {
    return LegList.ask(line.session());
  }

  @Override
  public ExchangeStatus status() {
    return new ExchangeStatus(
        name(),
        AsteriskDriver.KIND,
        line.health(),
        line.version(),
        line.isListening(),
        line.since(),
        line.channels(),
        settings.trunks().stream().map(TrunkSettings::trunk).toList());
  }

  @Override
  public Optional<Acd> acd() {
    return Optional.of(acd);
  }

  @Override
  public void connect() {
    hearing.start(this::leftAlone, acd::leftInTalk, acd::told);
    line.connect();
  }

  @Override
  public void listen() {
    line.listen(true);
  }

  @Override
  public void stopListening() {
    line.listen(false);
  }

  @Override
  public void close() {
    line.close();
    hearing.close();
  }
}
