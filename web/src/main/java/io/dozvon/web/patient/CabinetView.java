package io.dozvon.web.patient;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationSettings.CancellableUntil;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.CallWindow;
import io.dozvon.scheduling.Appointment;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.times.AppointmentTime;
import io.dozvon.web.times.LocalTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the cabinet shows: a ringing window, else a running consultation, else that nobody calls;
/// what waits for its call, and what is booked, the next first.
///
/// @param account changes whenever something was reserved, consumed or released for the patient
/// @param warnings how long before the end the patient is warned, seconds, e.g. `300 60`
record CabinetView(
    @Nullable Window window,
    @Nullable Conversation conversation,
    List<Waiting> waiting,
    List<Coming> coming,
    @Nullable Ended ended,
    String account,
    Instant now,
    String warnings) {

  record Window(UUID attempt, UUID consultation, String doctor, @Nullable String speciality) {}

  /// @param here whether the patient's side of it is connected, on whichever page
  /// @param doctorHere whether the doctor's is
  /// @param held whether the doctor has put them on hold
  record Conversation(
      UUID consultation,
      String doctor,
      String way,
      Instant endsAt,
      boolean here,
      boolean doctorHere,
      boolean held) {}

  /// A consultation that is booked and has not begun, other than the one that rings in the window.
  record Coming(
      UUID consultation, String doctor, @Nullable String speciality, AppointmentTime when) {
    static Coming of(Appointment appointment, Doctor doctor, LocalTimes times) {
      return new Coming(
          appointment.consultation().value(),
          doctor.name().full(),
          doctor.speciality().orElse(null),
          AppointmentTime.of(appointment.slot().start(), times));
    }
  }

  /// A consultation without a set time that has not begun, other than the one that rings in the
  /// window.
  ///
  /// @param cancellable whether it may still be cancelled (R15)
  record Waiting(
      UUID consultation,
      String doctor,
      @Nullable String speciality,
      Instant requestedAt,
      boolean cancellable) {}

  /// @param ending as [io.dozvon.consultations.Ending] is written for machines
  /// @param again where it can be asked for anew, if we called it off
  record Ended(
      UUID consultation, String doctor, String ending, Instant at, @Nullable String again) {}

  /// @param booked all that is, whether it goes on already or not
  /// @param again where what ended last can be asked for anew, if we called it off
  static CabinetView of(
      Optional<CallWindow> window,
      List<ConsultationDetails> theirs,
      List<Coming> booked,
      CancellableUntil cancellable,
      Optional<String> again,
      Instant now,
      String warnings) {
    Set<UUID> goingOn = goingOn(window, theirs);
    Set<UUID> atSetTimes = booked.stream().map(Coming::consultation).collect(Collectors.toSet());
    return new CabinetView(
        window.flatMap(it -> window(it, theirs)).orElse(null),
        theirs.stream().flatMap(it -> conversation(it).stream()).findFirst().orElse(null),
        theirs.stream()
            .flatMap(it -> waiting(it, window, cancellable).stream())
            .filter(it -> !atSetTimes.contains(it.consultation()))
            .toList(),
        booked.stream().filter(it -> !goingOn.contains(it.consultation())).toList(),
        theirs.stream().flatMap(it -> ended(it, again).stream()).findFirst().orElse(null),
        account(theirs),
        now,
        warnings);
  }

  /// The consultation that goes on, if one does.
  List<ConsultationId> talking() {
    return conversation == null
        ? List.of()
        : List.of(new ConsultationId(conversation.consultation()));
  }

  private static String account(List<ConsultationDetails> theirs) {
    long open = theirs.stream().filter(it -> !(it.consultation() instanceof Closed)).count();
    return theirs.stream()
        .findFirst()
        .map(newest -> newest.consultation().facts().id() + " " + open)
        .orElse("");
  }

  private static Set<UUID> goingOn(Optional<CallWindow> window, List<ConsultationDetails> theirs) {
    return Stream.concat(
            window.stream().map(CallWindow::consultation),
            theirs.stream()
                .map(ConsultationDetails::consultation)
                .filter(Running.class::isInstance)
                .map(it -> it.facts().id()))
        .map(ConsultationId::value)
        .collect(Collectors.toSet());
  }

  private static Optional<Window> window(CallWindow window, List<ConsultationDetails> theirs) {
    return theirs.stream()
        .filter(it -> it.consultation().facts().id().equals(window.consultation()))
        .map(ConsultationDetails::doctor)
        .map(doctor ->
            new Window(
                window.attempt().value(),
                window.consultation().value(),
                doctor.name().full(),
                doctor.speciality().orElse(null)))
        .findFirst();
  }

  private static Optional<Waiting> waiting(
      ConsultationDetails details, Optional<CallWindow> window, CancellableUntil cancellable) {
    Consultation.Facts facts = details.consultation().facts();
    boolean rings = window.filter(it -> it.consultation().equals(facts.id())).isPresent();
    return details.consultation() instanceof Consultation.Waiting waiting && !rings
        ? Optional.of(
            new Waiting(
                facts.id().value(),
                details.doctor().name().full(),
                details.doctor().speciality().orElse(null),
                facts.requestedAt(),
                cancellable.includes(waiting)))
        : Optional.empty();
  }

  private static Optional<Conversation> conversation(ConsultationDetails details) {
    return details.consultation() instanceof Running running
        ? Optional.of(conversation(running, details.doctor()))
        : Optional.empty();
  }

  private static Conversation conversation(Running running, Doctor doctor) {
    return switch (running) {
      case Talking talking ->
          conversation(
              running, doctor, isHere(talking.patient()), isHere(talking.doctor()), talking.held());
      case Chatting _ -> conversation(running, doctor, true, true, false);
    };
  }

  private static Conversation conversation(
      Running running, Doctor doctor, boolean here, boolean doctorHere, boolean held) {
    return new Conversation(
        running.facts().id().value(),
        doctor.name().full(),
        Wire.name(running.way()),
        running.endsAt(),
        here,
        doctorHere,
        held);
  }

  private static boolean isHere(Side side) {
    return switch (side) {
      case Side.Present _ -> true;
      case Side.Awaited _, Side.Lost _ -> false;
    };
  }

  private static Optional<Ended> ended(ConsultationDetails details, Optional<String> again) {
    return details.consultation() instanceof Closed closed
        ? Optional.of(
            new Ended(
                closed.facts().id().value(),
                details.doctor().name().full(),
                Wire.name(closed.ending()),
                closed.at(),
                again.orElse(null)))
        : Optional.empty();
  }
}
