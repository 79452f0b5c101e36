package io.dozvon.web.conclusions;

import io.dozvon.access.Signatures;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Keys for the copies that a browser keeps of what is typed and not saved yet. The browser keeps
/// the copy and never the key, which comes with the page: whoever sits down at a shared computer
/// finds nothing to read, and the doctor who signs in again gets every word back.
@Component
class CopyKeys {
  private static final String USE = "draft-copy";

  private final Signatures secret;

  CopyKeys(Signatures secret) {
    this.secret = secret;
  }

  /// @return 256 bits, Base64; the same whenever the same doctor opens the same consultation
  String of(Actor.Doctor who, ConsultationId consultation) {
    byte[] salt = (who.id() + "/" + consultation).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(secret.derive(USE, salt).getEncoded());
  }
}
