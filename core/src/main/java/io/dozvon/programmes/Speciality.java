package io.dozvon.programmes;

import java.text.Normalizer;
import java.util.Locale;

/// A doctor's speciality as programmes name it: in lower case, so that "Терапевт" and "терапевт"
/// are one.
public record Speciality(String name) {
  public Speciality {
    name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a speciality has a name");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
