package io.dozvon.database;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// Lets many threads that want the same of the database share one statement: the first one waits a
/// moment for others to come, then does it for all of them. One statement is under way at a time,
/// so that two never wait for each other's rows.
///
/// Outside of transactions only: what is done for all is done whatever becomes of the one who
/// asked.
///
/// @param <T> what it is done to
public final class Together<T> {
  private final Duration moment;
  private final UnaryOperator<Set<T>> work;
  private final ReentrantLock underWay = new ReentrantLock();
  private final Object lock = new Object();
  private Group<T> gathering = new Group<>();

  /// @param moment how long the first one waits for others
  /// @param work does it to all of them, and returns those it could be done to
  public Together(Duration moment, UnaryOperator<Set<T>> work) {
    this.moment = moment;
    this.work = work;
  }

  private static final class Group<T> {
    private final Set<T> members = new LinkedHashSet<>();
    private final CompletableFuture<Set<T>> done = new CompletableFuture<>();
  }

  /// Returns when it has been done.
  ///
  /// @return whether it could be done to this one
  public boolean done(T to) {
    Group<T> group;
    boolean first;
    synchronized (lock) {
      group = gathering;
      first = group.members.isEmpty();
      group.members.add(to);
    }
    if (first) {
      LockSupport.parkNanos(moment.toNanos());
      lead(group);
    }
    return resultOf(group).contains(to);
  }

  private void lead(Group<T> group) {
    underWay.lock();
    try {
      synchronized (lock) {
        gathering = new Group<>();
      }
      group.done.complete(work.apply(group.members));
    } catch (RuntimeException e) {
      group.done.completeExceptionally(e);
    } finally {
      underWay.unlock();
    }
  }

  private static <T> Set<T> resultOf(Group<T> group) {
    try {
      return group.done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
