package io.dozvon.web.live;

import io.dozvon.vocabulary.Person;

/// Draws what is so now for one person: HTML in their language. Each audience offers one.
public interface Snapshots {
  boolean concerns(Person person);

  String draw(Person person);
}
