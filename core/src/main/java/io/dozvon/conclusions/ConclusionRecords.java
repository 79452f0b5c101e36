package io.dozvon.conclusions;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.conclusions.store.ConclusionStore;
import io.dozvon.conclusions.store.SigningKeyStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Conclusions as evidence, for those who have to hand them over or check them.
@Component
public class ConclusionRecords {
  private final ConclusionStore store;
  private final SigningKeyStore keys;
  private final Audit audit;

  ConclusionRecords(ConclusionStore store, SigningKeyStore keys, Audit audit) {
    this.store = store;
    this.keys = keys;
    this.audit = audit;
  }

  /// A signed version and the key to check it by.
  public record Signed(Conclusion conclusion, Signature signature, SigningKey key) {
    public DetachedSignature detached() {
      return new DetachedSignature(key.publicKey(), signature.value());
    }

    /// Whether what stands in the database is what was signed, with a key that is believed.
    public boolean isGood() {
      byte[] text = conclusion.canonical().getBytes(StandardCharsets.UTF_8);
      return conclusion.hash().equals(DetachedSignature.hash(text))
          && detached().isOf(text)
          && detached().keyId().equals(signature.key().value())
          && key.isGoodAt(conclusion.sentAt());
    }
  }

  /// Shows all of one version; written down as a look.
  @Transactional
  public Answer<Signed> look(ConclusionId id, Actor.Admin by) {
    return store
        .find(id)
        .map(conclusion -> {
          audit.record(by, AuditedAction.READ, new Subject("conclusion", id.toString()));
          return conclusion;
        })
        .map(conclusion ->
            conclusion
                .signature()
                .map(signature -> signed(conclusion, signature))
                .orElse(Answer.refused(new ConclusionRefusal.NotSigned())))
        .orElse(Answer.refused(new ConclusionRefusal.UnknownConclusion()));
  }

  private Answer<Signed> signed(Conclusion conclusion, Signature signature) {
    return Answer.granted(
        new Signed(conclusion, signature, keys.find(signature.key()).orElseThrow()));
  }
}
