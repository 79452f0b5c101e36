package io.dozvon.web.conclusions;

import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Diagnosis;
import java.util.List;
import java.util.stream.IntStream;

/// A line of the form for one diagnosis.
///
/// @param title what ICD-10 calls it; empty if that is not known
record DiagnosisRow(int at, String code, String title, boolean main, String note) {

  /// Those that are there and an empty one.
  static List<DiagnosisRow> rows(Content titled) {
    List<Diagnosis> all = titled.diagnoses();
    return IntStream.rangeClosed(0, Math.min(all.size(), Diagnosis.MOST - 1))
        .mapToObj(i -> i < all.size() ? of(i, all.get(i)) : new DiagnosisRow(i, "", "", i == 0, ""))
        .toList();
  }

  private static DiagnosisRow of(int at, Diagnosis it) {
    return new DiagnosisRow(at, it.code(), it.title(), it.main(), it.note());
  }
}
