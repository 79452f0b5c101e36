package io.dozvon.classification;

import io.dozvon.classification.store.IcdCodeStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The classification's room's door for those who look codes up. What it holds is no secret.
@Component
public class Classification {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_QUERY = 200;

  private final IcdCodeStore store;
  private final Spelling spelling;

  Classification(IcdCodeStore store, Spelling spelling) {
    this.store = store;
    this.spelling = spelling;
  }

  /// Codes that a diagnosis may bear, by the beginning of the code or by words of the title, in any
  /// order and form, the last one perhaps not yet typed to its end. If nothing has these words,
  /// those are tried that are spelt nearly so.
  ///
  /// @param limit how many at most
  public List<Coded> search(String typed, int limit) {
    String query = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
    List<String> begun = CodeForm.begun(query);
    if (!begun.isEmpty()) {
      return store.beginningWith(begun, limit);
    }
    List<String> words = words(query);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Coded> found = store.withWords(words, limit);
    return found.isEmpty()
        ? spelling.nearest(words).map(near -> store.withWords(near, limit)).orElse(List.of())
        : found;
  }

  private static List<String> words(String query) {
    String folded = query.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return Stream.of(NOT_A_WORD.split(folded, -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /// A Russian letter may stand for the one that looks like it or for the one on the same key.
  /// Where both make a code nothing is guessed: `о06.9` is `O06.9` or `J06.9`, and they are far
  /// apart.
  ///
  /// @param typed codes as people write them
  /// @return what they are, by what was typed; those that are none, or not clearly one, are left
  ///   out. A code that could be one and is not in our list has no title and is usable until the
  ///   whole list was imported
  public Map<String, Coded> find(Collection<String> typed) {
    Map<String, List<String>> meant = new LinkedHashMap<>();
    typed.forEach(text -> meant.put(text, CodeForm.typed(text)));
    Map<String, Coded> known = store.find(meant.values().stream().flatMap(List::stream).toList());
    boolean whole = latest().isPresent();
    Map<String, Coded> found = new LinkedHashMap<>();
    meant.forEach((text, codes) -> one(codes, known, whole).ifPresent(it -> found.put(text, it)));
    return found;
  }

  private static Optional<Coded> one(List<String> codes, Map<String, Coded> known, boolean whole) {
    List<Coded> possible =
        codes.stream()
            .filter(code -> known.containsKey(code) || !whole)
            .map(code -> known.getOrDefault(code, new Coded(code, Optional.empty(), "", true)))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  /// The list that was imported last; empty if none was, and only the short one is here.
  public Optional<Release> latest() {
    return store.latest();
  }
}
