package io.dozvon.conclusions;

import io.dozvon.classification.Classification;
import io.dozvon.classification.Coded;
import io.dozvon.vocabulary.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Turns codes as they were typed into codes of ICD-10, with their titles.
@Component
public class DiagnosisCodes {
  private final Classification classification;

  DiagnosisCodes(Classification classification) {
    this.classification = classification;
  }

  /// As it is sent.
  Answer<Content> settled(Content content) {
    Map<String, Coded> known = known(content);
    Set<String> seen = new HashSet<>();
    List<Diagnosis> settled = new ArrayList<>();
    for (Diagnosis typed : content.diagnoses()) {
      int at = settled.size();
      Coded code = known.get(typed.code());
      if (code == null) {
        return Answer.refused(new ConclusionRefusal.CodeUnknown(at));
      }
      if (!code.usable()) {
        return Answer.refused(new ConclusionRefusal.CodeNotUsable(at));
      }
      if (!seen.add(code.code())) {
        return Answer.refused(new ConclusionRefusal.CodeTwice(at));
      }
      settled.add(typed.called(code.code(), code.title()));
    }
    return Answer.granted(content.with(settled));
  }

  /// As it would be sent, for the doctor's eyes: what is no code stays as it was typed.
  public Content titled(Content content) {
    Map<String, Coded> known = known(content);
    return content.with(
        content.diagnoses().stream()
            .map(typed -> {
              Coded code = known.get(typed.code());
              return code == null ? typed : typed.called(code.code(), code.title());
            })
            .toList());
  }

  private Map<String, Coded> known(Content content) {
    return content.diagnoses().isEmpty()
        ? Map.of()
        : classification.find(content.diagnoses().stream().map(Diagnosis::code).toList());
  }
}
