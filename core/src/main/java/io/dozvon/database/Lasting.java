package io.dozvon.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the database says once and for all, remembered while it is asked for: for facts that never
/// change only.
///
/// @param <K> what a fact is of
/// @param <V> the fact
public final class Lasting<K, V> {
  private static final int AT_MOST = 100_000;

  /// A leg is heard of several times while it comes and goes, and seldom in between.
  private static final Duration UNASKED_FOR = Duration.ofMinutes(1);

  private final Cache<K, Known<V>> known =
      Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterAccess(UNASKED_FOR).build();

  /// Remembers that there is one; that there is none yet is asked again.
  public Optional<V> onceThere(K key, Function<K, Optional<V>> database) {
    return recall(key, database, Optional::isPresent);
  }

  /// Remembers also that there is none, where none can come later.
  public Optional<V> thereOrNever(K key, Function<K, Optional<V>> database) {
    return recall(key, database, _ -> true);
  }

  /// Spares the database the question.
  public void learn(K key, V fact) {
    known.put(key, new Known<>(Optional.of(fact)));
  }

  private Optional<V> recall(
      K key, Function<K, Optional<V>> database, Predicate<Optional<V>> lasts) {
    @Nullable Known<V> remembered = known.getIfPresent(key);
    if (remembered != null) {
      return remembered.fact();
    }
    Optional<V> fact = database.apply(key);
    if (lasts.test(fact)) {
      known.put(key, new Known<>(fact));
    }
    return fact;
  }

  private record Known<V>(Optional<V> fact) {}
}
