package io.dozvon.web.callbacks;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.CallbackDetails;
import io.dozvon.callbacks.CallbackState;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.times.LocalTimes;
import io.dozvon.web.times.ZoneView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One callback as pages show it.
///
/// @param number whole only for the agent who is on it
/// @param state as the messages name it: `callback.state.<state>`
/// @param dueAt not before; for an offer, until when it waits for the agent
/// @param there what time it is where the phone is
/// @param dueThere the same of `dueAt`
/// @param zone where their phone is, e.g. `Asia/Omsk`
/// @param tries how the calls so far came out, the first first: `callback.try.<disposition>`
/// @param open whether anything can be arranged
public record CallbackView(
    String id,
    String number,
    String queue,
    String why,
    String state,
    Instant waitingSince,
    Instant since,
    @Nullable Instant dueAt,
    String there,
    @Nullable String dueThere,
    String offset,
    String zone,
    String note,
    List<TryView> tries,
    boolean open) {

  /// @param counted whether it counts towards the tries after which we give up
  public record TryView(Instant at, String how, boolean counted) {
    static TryView of(PhoneCall call) {
      return new TryView(
          call.facts().intendedAt(),
          call.outcome().map(it -> Wire.name(it.disposition())).orElse("open"),
          call.outcome().filter(it -> it.counted()).isPresent());
    }
  }

  static CallbackView of(
      CallbackDetails details, String queue, StaffId agent, Language language, Instant now) {
    Callback callback = details.callback();
    Callback.Facts facts = callback.facts();
    LocalTimes there = new LocalTimes(facts.timeZone(), language.locale());
    Optional<Instant> due = due(callback);
    return new CallbackView(
        facts.id().toString(),
        isOn(callback, agent) ? facts.number().international() : facts.number().masked(),
        queue,
        Wire.name(facts.why()),
        Wire.name(CallbackState.of(callback)),
        facts.waitingSince(),
        callback.since(),
        due.orElse(null),
        there.time(now),
        due.map(at -> there.day(there.date(at)) + ", " + there.time(at)).orElse(null),
        ZoneView.of(facts.timeZone(), now).offset(),
        facts.timeZone().getId(),
        facts.note().orElse(""),
        details.tries().stream().map(TryView::of).toList(),
        callback instanceof Callback.Waiting);
  }

  private static boolean isOn(Callback callback, StaffId agent) {
    return callback instanceof Callback.Live live && live.agent().equals(agent);
  }

  private static Optional<Instant> due(Callback callback) {
    return switch (callback) {
      case Callback.Waiting waiting -> Optional.of(waiting.dueAt());
      case Callback.Assigned assigned -> Optional.of(assigned.until());
      case Callback.Dialling _, Callback.Over _ -> Optional.empty();
    };
  }
}
