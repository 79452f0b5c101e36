package io.dozvon.web.conclusions;

import io.dozvon.conclusions.ConclusionRefusal;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Diagnosis;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.Typed;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A conclusion as typed.
///
/// @param fields one a section, named as it is written for machines; of each diagnosis `code-0` and
///   `note-0`, and `main` says which is the main one; [#REASON], [#BASED_ON], [#REVISION] and
///   [#WRITER]
record ConclusionForm(Map<String, String> fields) {
  static final String REASON = "reason";
  static final String BASED_ON = "basedOn";
  static final String REVISION = "revision";
  static final String WRITER = "writer";
  static final String CODE = "code-";
  private static final String NOTE = "note-";
  private static final String MAIN = "main";
  private static final int LONGEST_WRITER = 40;

  /// More than one may have, so that too many are told and not left out.
  private static final int ROWS = Diagnosis.MOST + 5;

  /// The fields' names, in the order of the page.
  static final List<String> SECTIONS = Stream.of(Section.values()).map(Wire::name).toList();

  Content content() {
    Map<Section, String> texts = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      texts.put(section, field(Wire.name(section)));
    }
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      boolean main = field(MAIN).equals(String.valueOf(i));
      diagnoses.add(new Diagnosis(field(CODE + i), "", main, field(NOTE + i)));
    }
    return new Content(texts, diagnoses);
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  String reason() {
    return field(REASON);
  }

  /// The version that the doctor had before them; 0 if there was none.
  int basedOn() {
    return number(BASED_ON);
  }

  private int number(String name) {
    String typed = field(name);
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  Typed typed() {
    return typed(content());
  }

  Typed typed(Content content) {
    String writer = field(WRITER);
    return new Typed(
        basedOn(),
        number(REVISION),
        writer.substring(0, Math.min(writer.length(), LONGEST_WRITER)),
        content,
        reason());
  }

  /// The same on top of another version, whatever there is of a draft.
  Typed onto(int version) {
    return new Typed(version, 0, typed().writer(), content(), reason());
  }

  Form form() {
    return of(content(), reason());
  }

  static Form of(Content content, String reason) {
    Form form = Form.empty();
    for (Section section : Section.values()) {
      form = form.with(Wire.name(section), content.text(section));
    }
    for (int i = 0; i < content.diagnoses().size(); i++) {
      Diagnosis diagnosis = content.diagnoses().get(i);
      form = form.with(CODE + i, diagnosis.code()).with(NOTE + i, diagnosis.note());
      if (diagnosis.main()) {
        form = form.with(MAIN, String.valueOf(i));
      }
    }
    return form.with(REASON, reason);
  }

  /// The form, with the refusal at the fields that it is about.
  Form refused(Refusal why) {
    return switch (why) {
      case ConclusionRefusal.TooLong _ ->
          form().allWrong(content().tooLong().stream().sorted().map(Wire::name).toList(), why);
      case ConclusionRefusal.Empty _ -> form().wrong(SECTIONS.getFirst(), why);
      case ConclusionRefusal.ReasonMissing _, ConclusionRefusal.ReasonTooLong _ ->
          form().wrong(REASON, why);
      case ConclusionRefusal.CodeUnknown(int at) -> form().wrong(CODE + at, why);
      case ConclusionRefusal.CodeNotUsable(int at) -> form().wrong(CODE + at, why);
      case ConclusionRefusal.CodeTwice(int at) -> form().wrong(CODE + at, why);
      case ConclusionRefusal.TemplateNameMissing _, ConclusionRefusal.TooManyTemplates _ ->
          form().wrong(ConclusionTemplatePages.NAME, why);
      default -> form().wrong(Form.WHOLE, why);
    };
  }
}
