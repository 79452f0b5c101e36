package io.dozvon.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignedSessionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Actor.Patient ANNA = new Actor.Patient(PatientId.random());

  private static SignedSession sessions(String secret, Instant now) {
    return new SignedSession(
        new SessionSettings(new Secret(secret), Duration.ofHours(12)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static SignedSession sessions() {
    return sessions("a-secret-of-at-least-thirty-two-characters", NOW);
  }

  @Test
  void anotherNodeWithTheSameSecretKnowsThePerson() {
    assertThat(sessions().read(sessions().write(ANNA))).contains(ANNA);
  }

  @Test
  void aSessionEndsByItself() {
    String written = sessions().write(ANNA);
    Instant later = NOW.plus(Duration.ofHours(12));

    assertThat(sessions("a-secret-of-at-least-thirty-two-characters", later).read(written))
        .isEmpty();
  }

  @Test
  void whatWasChangedOrSignedByOthersIsNobody() {
    String written = sessions().write(ANNA);

    assertThat(sessions().read(written.replace("patient", "doctor"))).isEmpty();
    assertThat(sessions().read(written.substring(0, written.length() - 1))).isEmpty();
    assertThat(sessions("another-secret-of-at-least-32-characters", NOW).read(written)).isEmpty();
    assertThat(sessions().read("")).isEmpty();
    assertThat(sessions().read("1.patient.x.9.9")).isEmpty();
  }
}
