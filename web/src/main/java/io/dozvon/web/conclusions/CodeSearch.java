package io.dozvon.web.conclusions;

import io.dozvon.classification.Classification;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Offers codes of ICD-10 while a doctor types.
@RestController
class CodeSearch {
  private static final int OFFERED = 20;

  private final Classification classification;

  CodeSearch(Classification classification) {
    this.classification = classification;
  }

  /// One that a diagnosis may bear.
  record CodeJson(String code, String title) {}

  @GetMapping("/doctor/icd10")
  List<CodeJson> search(@RequestParam(defaultValue = "") String q) {
    return classification.search(q, OFFERED).stream()
        .map(it -> new CodeJson(it.code(), it.title()))
        .toList();
  }
}
