package io.dozvon.web.conclusions;

import io.dozvon.conclusions.ConclusionRefusal;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Section;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.conclusions.ConclusionView.Part;
import io.dozvon.web.forms.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A conclusion as typed.
///
/// @param fields one a section, named as it is written for machines, and [#REASON] and [#BASED_ON]
record ConclusionForm(Map<String, String> fields) {
  static final String REASON = "reason";
  static final String BASED_ON = "basedOn";

  /// The fields' names, in the order of the page.
  static final List<String> SECTIONS = Stream.of(Section.values()).map(Wire::name).toList();

  Content content() {
    Map<Section, String> texts = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      texts.put(section, fields.getOrDefault(Wire.name(section), ""));
    }
    return new Content(texts);
  }

  String reason() {
    return fields.getOrDefault(REASON, "");
  }

  /// The version that the doctor had before them; 0 if there was none.
  int basedOn() {
    String typed = fields.getOrDefault(BASED_ON, "");
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  Form form() {
    return of(content(), reason());
  }

  static Form of(Content content, String reason) {
    Form form = Form.empty();
    for (Section section : Section.values()) {
      form = form.with(Wire.name(section), content.text(section));
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
      default -> form().wrong(Form.WHOLE, why);
    };
  }

  static List<Part> parts(Content content) {
    return content.written().stream()
        .map(section -> new Part(Wire.name(section), content.text(section)))
        .toList();
  }
}
