package io.dozvon.presence;

import io.dozvon.vocabulary.Person;
import java.util.Set;

/// Takes news to every node.
public interface NewsSender {
  /// Returns at once; what cannot be sent now is sent later.
  ///
  /// @param persons those about whom something has changed, committed
  void send(Set<Person> persons);
}
