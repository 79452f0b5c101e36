package io.dozvon.consultations;

import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Way;
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
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(
      ConsultationId id,
      PatientId patient,
      DoctorId doctor,
      Optional<ExchangeName> exchange,
      Instant requestedAt,
      int version) {
    Facts at(ExchangeName name) {
      return new Facts(id, patient, doctor, Optional.of(name), requestedAt, version);
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
    default Closed cancelled(Instant at) {
      return new Closed(facts(), Ending.CANCELLED, false, at, Optional.empty());
    }
  }

  /// Nobody is being called.
  record Due(Facts facts) implements Waiting {
    Connecting call(ExchangeName exchange, LegId doctorLeg, Channel first, Instant now) {
      return new Connecting(facts.at(exchange), new Side.Awaited(doctorLeg, now), first);
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

    Closed notReached(Instant at) {
      return new Closed(facts, Ending.NOT_REACHED, true, at, Optional.empty());
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
      return new Closed(facts(), ending, true, at, Optional.of(conversation));
    }
  }

  /// By video, audio or phone.
  record Talking(Facts facts, Way way, Instant startedAt, Instant endsAt, Side doctor, Side patient)
      implements Running {
    Talking withDoctor(Side side) {
      return new Talking(facts, way, startedAt, endsAt, side, patient);
    }

    Talking withPatient(Side side) {
      return new Talking(facts, way, startedAt, endsAt, doctor, side);
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

  /// @param conversation empty if the patient was never reached, or cancelled
  record Closed(
      Facts facts, Ending ending, boolean rendered, Instant at, Optional<Conversation> conversation)
      implements Consultation {}

  /// What a conversation was.
  record Conversation(Way way, Instant startedAt, Instant endsAt) {}
}
