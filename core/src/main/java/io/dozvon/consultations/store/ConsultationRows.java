package io.dozvon.consultations.store;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Conversation;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Facts;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.consultations.Ending;
import io.dozvon.consultations.Side;
import io.dozvon.database.consultations.tables.records.ConsultationRecord;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Way;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns a consultation into its row and back.
final class ConsultationRows {
  private ConsultationRows() {}

  static void write(Consultation consultation, ConsultationRecord row) {
    Facts facts = consultation.facts();
    row.setId(facts.id().value());
    row.setPatientId(facts.patient().value());
    row.setDoctorId(facts.doctor().value());
    row.setExchange(facts.exchange().map(ExchangeName::value).orElse(null));
    row.setRequestedAt(facts.requestedAt());
    row.setHandset(facts.handset().map(Wire::name).orElse(null));
    row.setVersion(facts.version());
    clear(row);
    switch (consultation) {
      case Due(_, Optional<Instant> again) -> {
        row.setState("due");
        row.setAgainAt(again.orElse(null));
      }
      case Connecting connecting -> {
        row.setState("connecting");
        row.setFirstBy(Wire.name(connecting.first()));
        doctor(connecting.doctor(), row);
      }
      case Calling calling -> {
        row.setState("calling");
        doctor(calling.doctor(), row);
      }
      case Talking talking -> {
        running(talking, row);
        row.setHeld(talking.held());
        doctor(talking.doctor(), row);
        patient(talking.patient(), row);
        row.setWithGuests(talking.withGuests());
      }
      case Chatting chatting -> running(chatting, row);
      case Closed closed -> closed(closed, row);
    }
  }

  private static void clear(ConsultationRecord row) {
    row.setMode(null);
    row.setHeld(false);
    row.setAgainAt(null);
    row.setFirstBy(null);
    row.setStartedAt(null);
    row.setEndsAt(null);
    row.setEndedAt(null);
    row.setEnding(null);
    row.setRendered(null);
    row.setCorrectedTo(null);
    row.setDoctorLeg(null);
    row.setDoctorSide(null);
    row.setDoctorSince(null);
    row.setPatientLeg(null);
    row.setPatientSide(null);
    row.setPatientSince(null);
    row.setWithGuests(false);
  }

  private static void running(Running running, ConsultationRecord row) {
    row.setState("running");
    row.setMode(Wire.name(running.way()));
    row.setStartedAt(running.startedAt());
    row.setEndsAt(running.endsAt());
  }

  private static void closed(Closed closed, ConsultationRecord row) {
    row.setState("closed");
    row.setEndedAt(closed.at());
    row.setEnding(Wire.name(closed.ending()));
    row.setRendered(closed.rendered());
    row.setCorrectedTo(
        closed.outcome() == closed.ending().outcome() ? null : Wire.name(closed.outcome()));
    closed
        .conversation()
        .ifPresent(conversation -> {
          row.setMode(Wire.name(conversation.way()));
          row.setStartedAt(conversation.startedAt());
          row.setEndsAt(conversation.endsAt());
        });
  }

  private static void doctor(Side side, ConsultationRecord row) {
    row.setDoctorSide(nameOf(side));
    row.setDoctorLeg(legOf(side));
    row.setDoctorSince(side.since());
  }

  private static void patient(Side side, ConsultationRecord row) {
    row.setPatientSide(nameOf(side));
    row.setPatientLeg(legOf(side));
    row.setPatientSince(side.since());
  }

  private static String nameOf(Side side) {
    return switch (side) {
      case Side.Awaited _ -> "awaited";
      case Side.Present _ -> "present";
      case Side.Lost _ -> "lost";
    };
  }

  private static @Nullable UUID legOf(Side side) {
    return side.currentLeg().map(LegId::value).orElse(null);
  }

  static Consultation read(ConsultationRecord row) {
    Facts facts = facts(row);
    return switch (row.getState()) {
      case "due" -> new Due(facts, Optional.ofNullable(row.getAgainAt()));
      case "connecting" ->
          new Connecting(
              facts, (Side.Awaited) doctor(row), Wire.read(Channel.class, row.getFirstBy()));
      case "calling" -> new Calling(facts, (Side.Present) doctor(row));
      case "running" -> running(facts, row);
      case "closed" -> closed(facts, row);
      default ->
          throw new IllegalStateException("unknown state of a consultation: " + row.getState());
    };
  }

  private static Closed closed(Facts facts, ConsultationRecord row) {
    Ending ending = Wire.read(Ending.class, row.getEnding());
    ConsultationOutcome outcome =
        Optional.ofNullable(row.getCorrectedTo())
            .map(name -> Wire.read(ConsultationOutcome.class, name))
            .orElse(ending.outcome());
    return new Closed(facts, ending, outcome, row.getEndedAt(), conversation(row));
  }

  private static Consultation running(Facts facts, ConsultationRecord row) {
    Conversation conversation = conversation(row).orElseThrow();
    if (conversation.way() == Way.CHAT) {
      return new Chatting(facts, conversation.startedAt(), conversation.endsAt());
    }
    Side patient = side(row.getPatientSide(), row.getPatientLeg(), row.getPatientSince());
    return new Talking(
        facts,
        conversation.way(),
        conversation.startedAt(),
        conversation.endsAt(),
        doctor(row),
        patient,
        row.getHeld(),
        row.getWithGuests());
  }

  private static Optional<Conversation> conversation(ConsultationRecord row) {
    return Optional.ofNullable(row.getMode())
        .map(mode ->
            new Conversation(Wire.read(Way.class, mode), row.getStartedAt(), row.getEndsAt()));
  }

  private static Side doctor(ConsultationRecord row) {
    return side(row.getDoctorSide(), row.getDoctorLeg(), row.getDoctorSince());
  }

  private static Side side(@Nullable String name, @Nullable UUID leg, @Nullable Instant since) {
    Instant then = Objects.requireNonNull(since);
    return switch (Objects.requireNonNull(name)) {
      case "awaited" -> new Side.Awaited(new LegId(Objects.requireNonNull(leg)), then);
      case "present" -> new Side.Present(new LegId(Objects.requireNonNull(leg)), then);
      case "lost" -> new Side.Lost(then);
      default -> throw new IllegalStateException("unknown side of a consultation: " + name);
    };
  }

  private static Facts facts(ConsultationRecord row) {
    return new Facts(
        new ConsultationId(row.getId()),
        new PatientId(row.getPatientId()),
        new DoctorId(row.getDoctorId()),
        Optional.ofNullable(row.getExchange()).map(ExchangeName::new),
        row.getRequestedAt(),
        Optional.ofNullable(row.getHandset()).map(name -> Wire.read(Handset.class, name)),
        row.getVersion());
  }
}
