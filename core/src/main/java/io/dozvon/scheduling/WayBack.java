package io.dozvon.scheduling;

import io.dozvon.consultations.Consultations;
import io.dozvon.scheduling.store.PlaceStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets patients whom a doctor took and did not call go back to where they were in the line.
@Component
class WayBack {
  private final PlaceStore places;
  private final Consultations consultations;
  private final LineNews news;

  WayBack(PlaceStore places, Consultations consultations, LineNews news) {
    this.places = places;
    this.consultations = consultations;
    this.news = news;
  }

  /// The doctor takes nobody any more.
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(DoctorId doctor, Actor by) {
    places.notCalled(doctor).forEach(id -> back(id, by));
  }

  /// Whom a doctor took before then and has not called.
  List<ConsultationId> takenBefore(Instant when) {
    return places.notCalledSince(when);
  }

  /// Somebody who is being called just now stays with their doctor.
  @Transactional
  public void back(ConsultationId id, Actor by) {
    switch (consultations.withdraw(id, by)) {
      case Answer.Granted<ConsultationId> _ -> {
        places.giveBack(id);
        places.find(id).ifPresent(place -> news.moved(place.facts()));
      }
      case Answer.Refused<ConsultationId> _ -> {}
    }
  }
}
