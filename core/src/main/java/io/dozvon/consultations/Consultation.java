package io.dozvon.consultations;

import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Way;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One patient and one doctor.
public sealed interface Consultation {
  Facts facts();

  /// What does not depend on how far it is.
  ///
  /// @param exchange the exchange it is pinned to since its first call
  /// @param handset through what the doctor talks, or talked last; empty before the first call
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(
      ConsultationId id,
      PatientId patient,
      DoctorId doctor,
      Optional<ExchangeName> exchange,
      Instant requestedAt,
      Optional<Handset> handset,
      int version) {
    /// Of one that has not been called yet.
    public Facts(
        ConsultationId id,
        PatientId patient,
        DoctorId doctor,
        Optional<ExchangeName> exchange,
        Instant requestedAt,
        int version) {
      this(id, patient, doctor, exchange, requestedAt, Optional.empty(), version);
    }

    Facts at(ExchangeName name) {
      return new Facts(id, patient, doctor, Optional.of(name), requestedAt, handset, version);
    }

    Facts through(Handset chosen) {
      return new Facts(id, patient, doctor, exchange, requestedAt, Optional.of(chosen), version);
    }

    ExchangeName pinned() {
      return exchange.orElseThrow();
    }
  }

  /// Those who talk by voice, or are to.
  default List<Side> sides() {
    return switch (this) {
      case Connecting connecting -> List.of(connecting.doctor());
      case Calling calling -> List.of(calling.doctor());
      case Talking talking -> List.of(talking.doctor(), talking.patient());
      case Due _, Chatting _, Closed _ -> List.of();
    };
  }

  /// The conversation has not begun.
  sealed interface Waiting extends Consultation {
    /// Closed before it has begun.
    default Closed closed(Ending ending, Instant at) {
      return new Closed(facts(), ending, ending.outcome(), at, Optional.empty());
    }
  }

  /// Nobody is being called.
  ///
  /// @param again when the doctor wants to be reminded to call again, or wanted to be
  record Due(Facts facts, Optional<Instant> again) implements Waiting {
    Due(Facts facts) {
      this(facts, Optional.empty());
    }

    Connecting call(
        ExchangeName exchange, Handset handset, LegId doctorLeg, Channel first, Instant now) {
      return new Connecting(
          facts.at(exchange).through(handset), new Side.Awaited(doctorLeg, now), first);
    }

    Due callAgainAt(Instant at) {
      return new Due(facts, Optional.of(at));
    }

    Due callAgainWhenever() {
      return new Due(facts);
    }
  }

  /// The doctor called and their own leg is on its way.
  ///
  /// @param first where to begin once the doctor is there
  record Connecting(Facts facts, Side.Awaited doctor, Channel first) implements Waiting {
    Calling doctorThere(Instant at) {
      return new Calling(facts, new Side.Present(doctor.leg(), at));
    }

    Due doctorGone() {
      return new Due(facts);
    }
  }

  /// The doctor hears ringback while the patient is being reached.
  record Calling(Facts facts, Side.Present doctor) implements Waiting {
    Talking talking(Way way, Side patient, Instant startedAt, Duration limit) {
      return new Talking(facts, way, startedAt, startedAt.plus(limit), doctor, patient);
    }

    Chatting chatting(Instant startedAt, Duration limit) {
      return new Chatting(facts, startedAt, startedAt.plus(limit));
    }

    /// Declined, given up or stopped: the doctor decides what next.
    Due notNow() {
      return new Due(facts);
    }
  }

  /// The clock runs (R12).
  sealed interface Running extends Consultation {
    Way way();

    Instant startedAt();

    Instant endsAt();

    default Closed closed(Ending ending, Instant at) {
      Conversation conversation = new Conversation(way(), startedAt(), endsAt());
      return new Closed(facts(), ending, ending.outcome(), at, Optional.of(conversation));
    }
  }

  /// By video, audio or phone.
  ///
  /// @param withGuests whether anybody else was ever invited; only then is it worth a look who
  /// @param held whether the doctor has put the patient on hold
  record Talking(
      Facts facts,
      Way way,
      Instant startedAt,
      Instant endsAt,
      Side doctor,
      Side patient,
      boolean held,
      boolean withGuests)
      implements Running {
    Talking(Facts facts, Way way, Instant startedAt, Instant endsAt, Side doctor, Side patient) {
      this(facts, way, startedAt, endsAt, doctor, patient, false, false);
    }

    /// Whoever comes or goes holds nobody.
    Talking withDoctor(Side side) {
      return new Talking(facts, way, startedAt, endsAt, side, patient, false, withGuests);
    }

    /// The doctor comes back, perhaps through something else.
    Talking withDoctor(Side side, Handset handset) {
      return new Talking(
          facts.through(handset), way, startedAt, endsAt, side, patient, false, withGuests);
    }

    Talking withPatient(Side side) {
      return new Talking(facts, way, startedAt, endsAt, doctor, side, held, withGuests);
    }

    Talking havingGuests() {
      return new Talking(facts, way, startedAt, endsAt, doctor, patient, held, true);
    }

    /// The patient has come of their own accord, through their cabinet: whoever may have answered
    /// the phone before.
    Talking withPatientBack(Side.Present side) {
      Way now = way == Way.PHONE ? Way.AUDIO : way;
      return new Talking(facts, now, startedAt, endsAt, doctor, side, held, withGuests);
    }

    Talking hold(boolean hold) {
      return new Talking(facts, way, startedAt, endsAt, doctor, patient, hold, withGuests);
    }

    /// It was not the patient who answered: it has not begun.
    Due notBegun() {
      return new Due(facts);
    }

    /// From now on in writing; the clock runs on.
    Chatting chatting() {
      return new Chatting(facts, startedAt, endsAt);
    }

    boolean bothLost() {
      return doctor instanceof Side.Lost && patient instanceof Side.Lost;
    }
  }

  /// In writing.
  record Chatting(Facts facts, Instant startedAt, Instant endsAt) implements Running {
    @Override
    public Way way() {
      return Way.CHAT;
    }
  }

  /// @param outcome what follows from the ending, or what it was corrected to
  /// @param conversation empty if the patient was never reached, or it was called off
  record Closed(
      Facts facts,
      Ending ending,
      ConsultationOutcome outcome,
      Instant at,
      Optional<Conversation> conversation)
      implements Consultation {
    /// Whether it counts as rendered.
    public boolean rendered() {
      return outcome.isRendered();
    }

    Closed corrected(ConsultationOutcome other) {
      return new Closed(facts, ending, other, at, conversation);
    }
  }

  /// What a conversation was.
  record Conversation(Way way, Instant startedAt, Instant endsAt) {}
}
