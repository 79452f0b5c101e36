package io.dozvon.telephony.simulated;

import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One caller at a simulated line, and the journal of their call. For one thread at a time.
final class SimulatedCaller {
  private final LineCallId call;
  private final Instant arrived;
  private final Optional<PhoneNumber> number;
  private final String did;
  private final Language language;

  /// Who is rung for them, since when.
  final Map<StaffId, Instant> ringing = new LinkedHashMap<>();

  /// Counts the places they have been at: what was planned for an earlier one does not happen.
  int step;

  Optional<QueueId> queue = Optional.empty();
  Optional<Instant> queued = Optional.empty();
  Optional<Talk> talk = Optional.empty();
  boolean waits;

  /// Nobody is rung for them before.
  Instant notBefore = Instant.MIN;

  /// The agent who asks another while they are on hold, and that other one, if it is a phone.
  Optional<Talk> asks = Optional.empty();

  Optional<Talk> asked = Optional.empty();

  private boolean closed;
  private Optional<StaffId> agent = Optional.empty();
  private Optional<Instant> answered = Optional.empty();
  private Optional<Instant> over = Optional.empty();
  private Optional<AcdEvent.Why> left = Optional.empty();
  private Optional<PhoneNumber> callback = Optional.empty();

  /// @param agent whose phone it is, if it is a member's
  record Talk(AgentPhone phone, Optional<StaffId> agent, Instant since) {}

  SimulatedCaller(
      LineCallId call,
      Instant arrived,
      Optional<PhoneNumber> number,
      String did,
      Language language) {
    this.call = call;
    this.arrived = arrived;
    this.number = number;
    this.did = did;
    this.language = language;
  }

  LineCallId call() {
    return call;
  }

  Optional<PhoneNumber> number() {
    return number;
  }

  boolean isOver() {
    return over.isPresent();
  }

  LiveCall where(int position) {
    if (waits) {
      return queue
          .<LiveCall>map(in -> new LiveCall.Waiting(in, position))
          .orElseGet(LiveCall.Elsewhere::new);
    }
    return talk.flatMap(Talk::agent)
        .flatMap(with -> queue.<LiveCall>map(from -> new LiveCall.Talking(from, with)))
        .orElseGet(LiveCall.Elsewhere::new);
  }

  /// Writes down what is told.
  void note(AcdEvent event) {
    switch (event) {
      case AcdEvent.Closed _ -> closed = true;
      case AcdEvent.Queued(_, _, Instant at, QueueId into, _) -> {
        queue = Optional.of(into);
        queued = Optional.of(at);
        left = Optional.empty();
      }
      case AcdEvent.Connected(_, _, Instant at, _, StaffId by, _) -> {
        agent = Optional.of(by);
        answered = Optional.of(at);
      }
      case AcdEvent.Left(_, _, _, _, AcdEvent.Why why) -> left = Optional.of(why);
      case AcdEvent.CallbackWanted(_, _, _, PhoneNumber at, _) -> callback = Optional.of(at);
      case AcdEvent.Over(_, _, Instant at) -> over = Optional.of(at);
      case AcdEvent.Arrived _, AcdEvent.Offered _, AcdEvent.NotTaken _, AcdEvent.Parted _ -> {}
    }
  }

  JournalEntry journal() {
    return new JournalEntry(
        call, arrived, number, did, language, closed, queue, queued, agent, answered, over, left,
        callback);
  }
}
