package io.dozvon.vocabulary;

import java.util.function.Function;

/// What comes of a wish: it is granted with a value, or refused for a reason.
public sealed interface Answer<T> {

  record Granted<T>(T value) implements Answer<T> {}

  record Refused<T>(Refusal refusal) implements Answer<T> {}

  static <T> Answer<T> granted(T value) {
    return new Granted<>(value);
  }

  static <T> Answer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return then(value -> new Granted<>(change.apply(value)));
  }

  default <R> Answer<R> then(Function<? super T, ? extends Answer<R>> next) {
    return switch (this) {
      case Granted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /// @throws IllegalStateException if refused; for callers to whom a refusal would be a defect of
  ///   ours
  default T orElseThrow() {
    return switch (this) {
      case Granted<T>(T value) -> value;
      case Refused<T>(Refusal refusal) ->
          throw new IllegalStateException("refused: " + refusal.id());
    };
  }
}
