package io.dozvon.web.conclusions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a template has just done to the form, as the page's address says.
///
/// @param what `filled`, `taken` (out again) or `kept` (as a template)
/// @param parts which parts of the conclusion, as they are written for machines
record Applied(String what, String template, List<String> parts) {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  static @Nullable Applied of(HttpServletRequest request) {
    return Stream.of("filled", "taken", "kept")
        .filter(what -> ID.matcher(parameter(request, what)).matches())
        .findFirst()
        .map(what -> new Applied(what, parameter(request, what), parts(request)))
        .orElse(null);
  }

  /// Only what is one.
  private static List<String> parts(HttpServletRequest request) {
    List<String> named = List.of(parameter(request, "parts").split(",", -1));
    return ConclusionForm.SECTIONS.stream().filter(named::contains).toList();
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
