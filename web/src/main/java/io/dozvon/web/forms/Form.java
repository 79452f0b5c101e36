package io.dozvon.web.forms;

import io.dozvon.vocabulary.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as it was filled in, and why it was not taken.
///
/// @param values what was typed, by field; never a password or a code
/// @param problems why a field was not taken, in the order of the page; a problem of the whole form
///   stands under [#WHOLE], which leads to the page itself
public record Form(Map<String, String> values, Map<String, Refusal> problems) {
  public static final String WHOLE = "main";

  public static Form empty() {
    return new Form(Map.of(), Map.of());
  }

  /// @param value null and empty are the same
  public Form with(String field, @Nullable String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(field, value == null ? "" : value);
    return new Form(more, problems);
  }

  public Form wrong(String field, Refusal why) {
    Map<String, Refusal> more = new LinkedHashMap<>(problems);
    more.putIfAbsent(field, why);
    return new Form(values, more);
  }

  /// @param fields that are all wrong for the same reason
  public Form allWrong(Iterable<String> fields, Refusal why) {
    Form form = this;
    for (String field : fields) {
      form = form.wrong(field, why);
    }
    return form;
  }

  /// Says which of these fields were left empty.
  public Form required(String... fields) {
    Form form = this;
    for (String field : fields) {
      if (value(field).isBlank()) {
        form = form.wrong(field, FormRefusal.FIELD_MISSING);
      }
    }
    return form;
  }

  /// @param most characters a field may have
  public Form noLongerThan(int most) {
    Form form = this;
    for (String field : values.keySet()) {
      if (value(field).length() > most) {
        form = form.wrong(field, FormRefusal.FIELD_TOO_LONG);
      }
    }
    return form;
  }

  /// Says which fields have characters in them that nobody types and no name has.
  public Form readable() {
    Form form = this;
    for (String field : values.keySet()) {
      if (value(field).codePoints().anyMatch(Character::isISOControl)) {
        form = form.wrong(field, FormRefusal.FIELD_UNREADABLE);
      }
    }
    return form;
  }

  /// With boxes that were ticked, each under its own value.
  public Form ticked(Iterable<String> boxes) {
    Map<String, String> more = new LinkedHashMap<>(values);
    boxes.forEach(box -> more.put(box, box));
    return new Form(more, problems);
  }

  public boolean isFine() {
    return problems.isEmpty();
  }

  /// For templates.
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// For templates.
  public @Nullable Refusal problem(String field) {
    return problems.get(field);
  }
}
