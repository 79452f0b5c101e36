package io.dozvon.web.records;

import io.dozvon.records.Purpose;
import io.dozvon.records.Reason;
import io.dozvon.records.RecordRefusal;
import io.dozvon.records.Scope;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.problems.RefusedWish;
import java.util.Map;
import java.util.Optional;

/// Why a doctor opens a record, as they filled it in.
record ReasonForm(Map<String, String> fields) {
  private static final String PURPOSE = "reason-purpose";
  private static final String WORDS = "reason-words";

  /// What no page of ours sends counts as the least.
  Scope scope() {
    return Wire.find(Scope.class, fields.getOrDefault("scope", "")).orElse(Scope.OWN);
  }

  /// Empty if nothing was chosen.
  Optional<Reason> reason() {
    return Wire.find(Purpose.class, fields.getOrDefault(PURPOSE, ""))
        .map(it -> new Reason(it, fields.getOrDefault(WORDS, "")));
  }

  private Form typed() {
    return Form.empty().with(PURPOSE, fields.get(PURPOSE)).with(WORDS, fields.get(WORDS));
  }

  Form incomplete() {
    return typed().wrong(PURPOSE, FormRefusal.FIELD_MISSING);
  }

  /// @throws RefusedWish if it is not the form's fault
  Form refused(Refusal why) {
    return switch (why) {
      case RecordRefusal.ReasonMissing _, RecordRefusal.ReasonTooLong _ ->
          typed().wrong(WORDS, why);
      default -> throw new RefusedWish(why);
    };
  }
}
