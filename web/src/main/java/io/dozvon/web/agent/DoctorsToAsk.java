package io.dozvon.web.agent;

import io.dozvon.contactcentre.DoctorAsked;
import io.dozvon.contactcentre.DoctorsAsked;
import io.dozvon.presence.Presence;
import io.dozvon.scheduling.DutyShifts;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.agent.ConsoleSnapshots.ChoiceView;
import java.util.List;
import org.springframework.stereotype.Component;

/// Doctors on duty, as an agent who needs one sees them.
@Component
class DoctorsToAsk {
  private final DutyShifts shifts;
  private final Staff staff;
  private final Presence presence;
  private final DoctorsAsked asked;

  DoctorsToAsk(DutyShifts shifts, Staff staff, Presence presence, DoctorsAsked asked) {
    this.shifts = shifts;
    this.staff = staff;
    this.presence = presence;
    this.asked = asked;
  }

  /// Those who can be rung at their desk, or asked at their workplace.
  List<ChoiceView> choices() {
    List<DoctorId> serving = shifts.serving();
    return serving.isEmpty()
        ? List.of()
        : staff.byIds(serving).values().stream()
            .filter(it ->
                it.deskPhone().isPresent() || presence.isPresent(new Person.OfDoctor(it.id())))
            .map(it -> new ChoiceView(it.id().toString(), it.name().full()))
            .toList();
  }

  /// The name of the doctor who is asked to join a call, until they are there; empty if nobody is.
  String awaited(LineCallId call) {
    return asked
        .awaited(call)
        .map(DoctorAsked::doctor)
        .map(id -> staff.byId(id).name().full())
        .orElse("");
  }
}
