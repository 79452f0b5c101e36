package io.dozvon.scheduling;

import io.dozvon.presence.Presence;
import io.dozvon.scheduling.store.AppointmentStore;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells doctors when an appointment of theirs begins, and when its time is over: their pages show
/// what is due now. Told twice is no harm, so it looks back a little further than to its last look.
@Component
class DoctorsTime {
  private static final int LOOKS_BACK = 3;

  private final AppointmentStore store;
  private final BookingSettings settings;
  private final Presence presence;
  private final Clock clock;

  DoctorsTime(AppointmentStore store, BookingSettings settings, Presence presence, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.presence = presence;
    this.clock = clock;
  }

  @Transactional
  public void tell() {
    Instant now = clock.instant();
    Duration back = settings.lookEvery().multipliedBy(LOOKS_BACK);
    store
        .doctorsAt(now.minus(back), now, Opening.LONGEST)
        .forEach(doctor -> presence.tell(new Person.OfDoctor(doctor)));
  }
}
