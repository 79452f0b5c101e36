package io.dozvon.access;

import io.dozvon.vocabulary.Person;

/// Knows whether somebody who works here still does.
public interface Doorkeeper {
  /// Asked in the transaction that lets them in: until it ends nobody can bar them, so that whoever
  /// bars them finds the session.
  boolean admits(Person person);
}
