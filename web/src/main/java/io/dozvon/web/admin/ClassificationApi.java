package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.classification.Classification;
import io.dozvon.classification.ClassificationImports;
import io.dozvon.classification.ImportReport;
import io.dozvon.classification.Release;
import io.dozvon.vocabulary.Actor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class ClassificationApi {
  private final Classification classification;
  private final ClassificationImports imports;

  ClassificationApi(Classification classification, ClassificationImports imports) {
    this.classification = classification;
    this.imports = imports;
  }

  /// Which list is here.
  ///
  /// @param wholeList whether any was imported; else there is a short one
  record ClassificationJson(boolean wholeList, @Nullable Release release) {}

  @GetMapping("/icd10")
  ClassificationJson icd10() {
    Release latest = classification.latest().orElse(null);
    return new ClassificationJson(latest != null, latest);
  }

  /// Takes in a list of ICD-10 as the Ministry of Health publishes it: CSV, as it stands in the
  /// file.
  @PostMapping(path = "/icd10/imports", consumes = "text/csv")
  @BadRequest
  @Unprocessable
  ImportReport read(
      InputStream file,
      @RequestParam @NotBlank @Size(max = 50) String version,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @AuthenticationPrincipal Actor.Admin admin) {
    return unlessRefused(imports.read(file, version.strip(), dryRun, admin));
  }
}
