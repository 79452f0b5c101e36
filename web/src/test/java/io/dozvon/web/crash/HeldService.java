package io.dozvon.web.crash;

import io.dozvon.Dozvon;
import org.springframework.boot.SpringApplication;

/// The service as it is delivered, with [HoldPoints] beside it.
final class HeldService {
  private HeldService() {}

  public static void main(String[] arguments) {
    new SpringApplication(Dozvon.class, HoldPoints.class).run(arguments);
  }
}
