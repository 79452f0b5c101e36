package io.dozvon.scheduling;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.consultations.Ending;
import io.dozvon.scheduling.store.PlaceStore;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps places in step with the consultations they have become, in the transactions that move
/// these.
@Component
class ConsultationsFollowed {
  private final PlaceStore places;
  private final Clock clock;

  ConsultationsFollowed(PlaceStore places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  @EventListener
  void on(ConsultationMoved moved) {
    ConsultationId id = moved.after().facts().id();
    switch (moved.after()) {
      case Connecting _ when moved.before() instanceof Due -> places.called(id, clock.instant());
      case Closed closed -> {
        places.end(id, clock.instant());
        if (closed.ending() == Ending.CANCELLED_BY_US) {
          places.mayGoBack(id);
        }
      }
      case Consultation _ -> {}
    }
  }
}
