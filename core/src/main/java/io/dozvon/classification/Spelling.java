package io.dozvon.classification;

import io.dozvon.classification.store.IcdCodeStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the words of the list that are spelt nearly as somebody typed them. Each node keeps the
/// words it has read until another list is imported.
@Component
class Spelling {
  /// In letters: shorter words are near to too many others.
  private static final int SHORTEST = 4;

  /// From this length on two letters may be wrong.
  private static final int LONG = 8;

  private final IcdCodeStore store;
  private volatile Words known = new Words(-1, List.of());

  private record Words(int release, List<String> all) {}

  Spelling(IcdCodeStore store) {
    this.store = store;
  }

  /// @return a word of the list for each; empty if one of them is near to none
  Optional<List<String>> nearest(List<String> typed) {
    List<String> all = words();
    List<String> near = new ArrayList<>();
    for (String word : typed) {
      Optional<String> nearest = nearest(word, all);
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      near.add(nearest.get());
    }
    return near.equals(typed) ? Optional.empty() : Optional.of(near);
  }

  private static Optional<String> nearest(String word, List<String> all) {
    int most = word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    return all.stream()
        .filter(it -> it.length() >= word.length() - most)
        .map(it -> new Near(it, distance(word, it, most)))
        .filter(it -> it.distance() <= most)
        .min(Comparator.comparingInt(Near::distance).thenComparingInt(it -> it.word().length()))
        .map(Near::word);
  }

  private record Near(String word, int distance) {}

  /// How many letters have to be changed, put in, taken out or swapped with their neighbour to make
  /// the one the other's beginning (Damerau and Levenshtein).
  static int distance(String typed, String word, int most) {
    String begun = word.substring(0, Math.min(word.length(), typed.length() + most));
    int[][] steps = new int[typed.length() + 1][begun.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= begun.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, i, j, typed, begun);
      }
    }
    int least = Integer.MAX_VALUE;
    for (int distance : steps[typed.length()]) {
      least = Math.min(least, distance);
    }
    return least;
  }

  private static int step(int[][] steps, int i, int j, String typed, String begun) {
    int same = typed.charAt(i - 1) == begun.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && typed.charAt(i - 1) == begun.charAt(j - 2)
            && typed.charAt(i - 2) == begun.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }

  private List<String> words() {
    int release = store.releases();
    if (known.release() != release) {
      known = new Words(release, store.words());
    }
    return known.all();
  }
}
