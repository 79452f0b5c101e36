package io.dozvon.programmes;

import io.dozvon.vocabulary.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A name as somebody says it: in any order, without the patronymic or with one that is not on
/// record, and with a letter that was heard wrongly.
public final class SpokenName {
  private static final int WITH_PATRONYMIC = 3;

  private SpokenName() {}

  public static boolean means(String said, PersonName name) {
    List<String> words = Stream.of(said.strip().split("\\s+")).toList();
    return readings(words, name).anyMatch(reading -> isIn(String.join("", reading), name));
  }

  /// All that was said, and, if it is of more than the name on record, less one word of it.
  private static Stream<List<String>> readings(List<String> words, PersonName name) {
    Stream<List<String>> all = Stream.of(words);
    return name.patronymic().isPresent() || words.size() < WITH_PATRONYMIC
        ? all
        : Stream.concat(all, Stream.of(words.subList(0, words.size() - 1), without(1, words)));
  }

  private static List<String> without(int index, List<String> words) {
    List<String> fewer = new ArrayList<>(words);
    fewer.remove(index);
    return fewer;
  }

  private static boolean isIn(String said, PersonName name) {
    String key = NameKey.of(said);
    return orders(name).map(NameKey::of).anyMatch(it -> Matching.differInOneLetterAtMost(it, key));
  }

  private static Stream<String> orders(PersonName name) {
    String family = name.family();
    String given = name.given();
    Stream<String> shorter = Stream.of(family + given, given + family);
    return name.patronymic()
        .map(patronymic ->
            Stream.concat(
                shorter, Stream.of(family + given + patronymic, given + patronymic + family)))
        .orElse(shorter);
  }
}
