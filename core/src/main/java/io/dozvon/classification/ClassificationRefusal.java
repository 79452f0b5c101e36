package io.dozvon.classification;

import io.dozvon.vocabulary.Refusal;

/// Why the classification's room says no.
public sealed interface ClassificationRefusal extends Refusal {
  @Override
  default Kind kind() {
    return Kind.INVALID;
  }

  /// The heading lacks `MKB_CODE` or `MKB_NAME`.
  record NotThatList() implements ClassificationRefusal {
    @Override
    public String id() {
      return "icd10-not-that-list";
    }
  }

  /// Not UTF-8, or not lines of values.
  record Unreadable() implements ClassificationRefusal {
    @Override
    public String id() {
      return "icd10-unreadable";
    }
  }

  record TooMany() implements ClassificationRefusal {
    @Override
    public String id() {
      return "icd10-too-many";
    }
  }
}
