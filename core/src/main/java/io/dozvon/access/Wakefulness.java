package io.dozvon.access;

import io.dozvon.vocabulary.Person;

/// Knows who is busy with something that a lock must not hide, such as a running call.
public interface Wakefulness {
  boolean isBusy(Person person);
}
