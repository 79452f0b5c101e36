package io.dozvon.conclusions;

import io.dozvon.vocabulary.DoctorId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text that conclusions begin with.
///
/// @param doctor whose it is; empty of those that came with the service
/// @param speciality whom it is shared with, in small letters; empty for every speciality
/// @param shared whether other doctors see it
public record Template(
    TemplateId id,
    Optional<DoctorId> doctor,
    Optional<String> speciality,
    boolean shared,
    String name,
    Content content) {

  /// @param filled the parts that were empty and are not any more
  public record Filled(Content content, List<Section> filled) {}

  /// Fills the parts in which nothing is written, and no other.
  public Filled fill(Content typed) {
    Map<Section, String> texts = new EnumMap<>(typed.texts());
    for (Section section : content.written()) {
      if (typed.text(section).isEmpty()) {
        texts.put(section, content.text(section));
      }
    }
    Content full =
        new Content(texts, typed.diagnoses().isEmpty() ? content.diagnoses() : typed.diagnoses());
    return new Filled(full, changed(typed, full));
  }

  /// Takes out again what it has filled in, as far as nothing was changed in it since.
  public Filled takeBack(Content typed) {
    Map<Section, String> texts = new EnumMap<>(typed.texts());
    for (Section section : content.written()) {
      if (typed.text(section).equals(content.text(section))) {
        texts.put(section, "");
      }
    }
    boolean sameCodes =
        typed.diagnoses().stream()
            .map(Diagnosis::code)
            .toList()
            .equals(content.diagnoses().stream().map(Diagnosis::code).toList());
    Content less = new Content(texts, sameCodes ? List.of() : typed.diagnoses());
    return new Filled(less, changed(typed, less));
  }

  private static List<Section> changed(Content before, Content after) {
    return List.of(Section.values()).stream()
        .filter(it ->
            !before.text(it).equals(after.text(it))
                || (it == Section.DIAGNOSIS && !before.diagnoses().equals(after.diagnoses())))
        .toList();
  }

  @Override
  public String toString() {
    return "Template[" + id + "]";
  }
}
