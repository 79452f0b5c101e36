package io.dozvon.conclusions;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a doctor writes down, part by part, as plain text. Never logged: `toString` keeps it to
/// itself.
///
/// @param texts every part, empty if nothing was written in it; lines end with a line feed, and
///   what no page and no document can show is left out
/// @param diagnoses those that have a code, in their order; the main one is one of them
public record Content(Map<Section, String> texts, List<Diagnosis> diagnoses) {

  /// In characters, of one part and of all together.
  public static final int LONGEST_SECTION = 10_000;

  public static final int LONGEST = 30_000;

  /// Browsers end the lines of a form with both.
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\f\\u000b]");

  /// Control characters, halves of characters and what XML has no place for; PostgreSQL takes no
  /// NUL.
  private static final Pattern UNSHOWABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");

  public static final Content NOTHING = new Content(Map.of());

  public Content(Map<Section, String> texts, List<Diagnosis> diagnoses) {
    EnumMap<Section, String> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      all.put(section, tidy(texts.getOrDefault(section, "")));
    }
    this.texts = Collections.unmodifiableMap(all);
    this.diagnoses = Diagnosis.inOrder(diagnoses);
  }

  /// Without coded diagnoses.
  public Content(Map<Section, String> texts) {
    this(texts, List.of());
  }

  /// As it is kept, also of a reason.
  static String tidy(String typed) {
    String lines = LINE_END.matcher(typed).replaceAll("\n");
    String shown = UNSHOWABLE.matcher(lines).replaceAll("");
    return Normalizer.normalize(shown, Normalizer.Form.NFC).strip();
  }

  public String text(Section section) {
    return texts.getOrDefault(section, "");
  }

  /// The parts in which something is written, in their order.
  public List<Section> written() {
    return Stream.of(Section.values()).filter(this::says).toList();
  }

  private boolean says(Section section) {
    return !text(section).isEmpty() || (section == Section.DIAGNOSIS && !diagnoses.isEmpty());
  }

  public boolean isEmpty() {
    return written().isEmpty();
  }

  /// Which parts are longer than they may be: all that say something, if it is too much together.
  public Set<Section> tooLong() {
    int together = texts.values().stream().mapToInt(String::length).sum();
    return Set.copyOf(
        written().stream()
            .filter(it ->
                together > LONGEST
                    || text(it).length() > LONGEST_SECTION
                    || (it == Section.DIAGNOSIS && tooManyDiagnoses()))
            .toList());
  }

  private boolean tooManyDiagnoses() {
    return diagnoses.size() > Diagnosis.MOST || diagnoses.stream().anyMatch(Diagnosis::tooLong);
  }

  Content with(List<Diagnosis> others) {
    return new Content(texts, others);
  }

  @Override
  public String toString() {
    return "[content]";
  }
}
