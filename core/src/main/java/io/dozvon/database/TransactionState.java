package io.dozvon.database;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Something that is kept for as long as the current transaction lasts, one for each transaction.
///
/// @param <T> what is kept
public final class TransactionState<T> {
  private final Supplier<T> beginning;
  private final Consumer<T> afterCommit;

  /// @param beginning what a transaction has at first
  /// @param afterCommit is given what it has come to; not if the transaction is rolled back
  public TransactionState(Supplier<T> beginning, Consumer<T> afterCommit) {
    this.beginning = beginning;
    this.afterCommit = afterCommit;
  }

  /// The current transaction's.
  ///
  /// @throws IllegalStateException outside a transaction
  @SuppressWarnings("unchecked") // nobody else binds anything to this
  public T current() {
    @Nullable Object kept = TransactionSynchronizationManager.getResource(this);
    return kept == null ? begin() : (T) kept;
  }

  private T begin() {
    T state = beginning.get();
    TransactionSynchronizationManager.registerSynchronization(new Life(state));
    TransactionSynchronizationManager.bindResource(this, state);
    return state;
  }

  private final class Life implements TransactionSynchronization {
    private final T state;

    Life(T state) {
      this.state = state;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(TransactionState.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(TransactionState.this, state);
    }

    @Override
    public void afterCommit() {
      afterCommit.accept(state);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(TransactionState.this);
    }
  }
}
