package io.dozvon.contactcentre;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether supervisors who take part in a call still do. While nobody does it
/// asks no exchange.
@Component
class ListenersWhoHungUp {
  private final LineListenings listenings;

  ListenersWhoHungUp(LineListenings listenings) {
    this.listenings = listenings;
  }

  @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
  void look() {
    listenings.lookAtPhones();
  }
}
