package io.dozvon.web.security;

import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Who someone is, written so that any node can read it and nobody else can write it:
/// `1.<role>.<id>.<expiry, seconds from the epoch>.<HMAC-SHA256 of all that>`. Nothing of it is
/// kept on the server.
@Component
public final class SignedSession {
  private static final Logger log = LoggerFactory.getLogger(SignedSession.class);
  private static final String VERSION = "1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int PARTS = 5;

  private final SecretKeySpec key;
  private final SessionSettings settings;
  private final Clock clock;

  SignedSession(SessionSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.key = new SecretKeySpec(keyBytes(settings), ALGORITHM);
  }

  private static byte[] keyBytes(SessionSettings settings) {
    if (!settings.secret().isEmpty()) {
      return settings.secret().reveal().getBytes(StandardCharsets.UTF_8);
    }
    log.warn(
        "dozvon.session.secret is not set: sessions end with this process, and no other node can read them");
    byte[] made = new byte[32];
    new SecureRandom().nextBytes(made);
    return made;
  }

  String write(Actor.Patient patient) {
    return write("patient", patient.id().value());
  }

  String write(Actor.Doctor doctor) {
    return write("doctor", doctor.id().value());
  }

  private String write(String role, UUID id) {
    Instant expires = clock.instant().plus(settings.lifetime());
    String claim = String.join(".", VERSION, role, id.toString(), "" + expires.getEpochSecond());
    return claim + "." + signature(claim);
  }

  /// @return empty if it was not written by us, or is too old
  Optional<Actor> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    String claim = text.substring(0, text.lastIndexOf('.'));
    boolean ours =
        MessageDigest.isEqual(
            signature(claim).getBytes(StandardCharsets.US_ASCII),
            parts[4].getBytes(StandardCharsets.US_ASCII));
    return ours && clock.instant().getEpochSecond() < Long.parseLong(parts[3])
        ? Optional.of(actor(parts[1], UUID.fromString(parts[2])))
        : Optional.empty();
  }

  private static Actor actor(String role, UUID id) {
    return role.equals("patient")
        ? new Actor.Patient(new PatientId(id))
        : new Actor.Doctor(new DoctorId(id));
  }

  private String signature(String claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signed = mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA256", e);
    }
  }
}
