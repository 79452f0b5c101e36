package io.dozvon.recordings;

import io.dozvon.presence.Presence;
import io.dozvon.recordings.Recording.Asked;
import io.dozvon.recordings.Recording.Facts;
import io.dozvon.recordings.Recording.Running;
import io.dozvon.recordings.store.ConsentEntryStore;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.LegCommands;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a recording's move with what was said, tells both sides, and has the exchange do it. One
/// line in the log a transition. The caller holds the consultation's lock.
@Component
class RecordingMoves {
  private static final Logger log = LoggerFactory.getLogger(RecordingMoves.class);
  private static final Actor SERVICE = new Actor.Service();

  /// When the exchange must have begun to write.
  private static final Duration FIRST_LOOK = Duration.ofSeconds(4);

  /// When it has written all, and no order to record can be on its way any more.
  private static final Duration WRITTEN = LegCommands.ON_ITS_WAY.plusSeconds(1);

  private final RecordingStore store;
  private final ConsentEntryStore consents;
  private final LegCommands commands;
  private final Presence presence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordingMoves(
      RecordingStore store,
      ConsentEntryStore consents,
      LegCommands commands,
      Presence presence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.consents = consents;
    this.commands = commands;
    this.presence = presence;
    this.events = events;
    this.clock = clock;
  }

  void ask(Asked asked, Actor by) {
    boolean ofItself = by instanceof Actor.Service;
    store.insert(asked);
    said(asked, ConsentStep.ASKED, by, ofItself ? ConsentStep.How.SETTING : ConsentStep.How.PAGE);
    tell(asked, "asked");
    sayToDoctor(asked.facts(), Announcement.RECORDING_ASKED);
    sayToPatient(
        asked.facts(),
        asked.facts().byPhone()
            ? Announcement.RECORDING_PRESS_ONE
            : Announcement.RECORDING_ANSWER_ON_PAGE);
  }

  /// Both are told before the exchange is: its orders to the doctor's leg keep their order.
  void agree(Asked asked, Actor by, ConsentStep.How how) {
    Running running = asked.agreed(clock.instant(), FIRST_LOOK);
    said(asked, ConsentStep.AGREED, by, how);
    move(running, "agreed");
    Facts facts = asked.facts();
    sayToPatient(
        facts,
        facts.byPhone()
            ? Announcement.RECORDING_STARTED_PRESS_TWO
            : Announcement.RECORDING_STARTED);
    sayToDoctor(facts, Announcement.RECORDING_STARTED);
    commands.record(facts.exchange(), facts.doctorLeg(), facts.id().file());
  }

  void refuse(Asked asked, Actor by, ConsentStep.How how) {
    said(asked, ConsentStep.REFUSED, by, how);
    move(asked.notAgreed(), "refused");
    sayToBoth(asked.facts(), Announcement.RECORDING_REFUSED);
  }

  void callOff(Asked asked, Actor by) {
    said(asked, ConsentStep.CALLED_OFF, by, ConsentStep.How.PAGE);
    move(asked.notAgreed(), "called off");
    sayToBoth(asked.facts(), Announcement.RECORDING_REFUSED);
  }

  void withdraw(Running running, Actor by, ConsentStep.How how) {
    said(running, ConsentStep.WITHDRAWN, by, how);
    stop(running, StopReason.PATIENT);
  }

  void stop(Running running, StopReason why) {
    stopQuietly(running, why);
    sayToBoth(running.facts(), Announcement.RECORDING_STOPPED);
  }

  /// One side has gone already, and whoever is left is told that.
  void part(Recording.Live live, StopReason why) {
    switch (live) {
      case Asked asked -> {
        said(asked, ConsentStep.CALLED_OFF, SERVICE, ConsentStep.How.END_OF_CALL);
        move(asked.notAgreed(), "called off");
      }
      case Running running -> stopQuietly(running, why);
    }
  }

  private void stopQuietly(Running running, StopReason why) {
    Facts facts = running.facts();
    commands.stopRecording(facts.exchange(), facts.doctorLeg(), facts.id().file());
    move(running.stopped(clock.instant(), why, WRITTEN), "stopped, " + why);
  }

  private void said(Recording recording, ConsentStep step, Actor by, ConsentStep.How how) {
    Instant now = clock.instant();
    consents.insert(recording.facts().id(), new ConsentEntry(step, by, how, now));
  }

  void move(Recording after, String why) {
    store.update(after);
    tell(after, why);
  }

  void tell(Recording recording, String why) {
    Facts facts = recording.facts();
    log.atInfo()
        .addKeyValue("consultation", facts.consultation())
        .log("recording {}: --{}--> {}", facts.id(), why, recording.state());
    events.publishEvent(new RecordingMoved(recording));
    presence.tell(new Person.OfDoctor(facts.doctor()));
    presence.tell(new Person.OfPatient(facts.patient()));
  }

  private void sayToBoth(Facts facts, Announcement what) {
    sayToDoctor(facts, what);
    sayToPatient(facts, what);
  }

  private void sayToDoctor(Facts facts, Announcement what) {
    commands.announce(facts.exchange(), facts.doctorLeg(), what);
  }

  private void sayToPatient(Facts facts, Announcement what) {
    commands.announce(facts.exchange(), facts.patientLeg(), what);
  }
}
