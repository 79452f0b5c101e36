package io.dozvon.scheduling;

import io.dozvon.presence.Presence;
import io.dozvon.scheduling.store.DutyStore;
import io.dozvon.scheduling.store.PlaceStore;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells whom a change of the line concerns: the doctors on duty, and of those behind it as many as
/// the settings allow, so that a long line does not look again at every step.
@Component
class LineNews {
  private final PlaceStore places;
  private final DutyStore duty;
  private final Presence presence;
  private final DutySettings settings;

  LineNews(PlaceStore places, DutyStore duty, Presence presence, DutySettings settings) {
    this.places = places;
    this.duty = duty;
    this.presence = presence;
    this.settings = settings;
  }

  /// Nobody else's place is another one for it.
  void joined(Place.Facts place) {
    presence.tell(new Person.OfPatient(place.patient()));
    tellDoctors();
  }

  /// Somebody left this place, or came back to it.
  void moved(Place.Facts place) {
    presence.tell(new Person.OfPatient(place.patient()));
    tell(places.behind(place.joinedAt(), settings.near()));
    tellDoctors();
  }

  /// There is a doctor more, or less.
  void dutyChanged() {
    tell(places.behind(Instant.EPOCH, settings.near()));
    tellDoctors();
  }

  /// Time has passed for all who wait, and for the doctors who see how long.
  void timePassed() {
    List<PatientId> waiting = places.waiting();
    if (!waiting.isEmpty()) {
      tell(waiting);
      tellDoctors();
    }
  }

  private void tell(Collection<PatientId> patients) {
    patients.forEach(patient -> presence.tell(new Person.OfPatient(patient)));
  }

  private void tellDoctors() {
    duty.onDuty().forEach(doctor -> presence.tell(new Person.OfDoctor(doctor)));
  }
}
