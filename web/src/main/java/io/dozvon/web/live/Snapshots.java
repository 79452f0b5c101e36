package io.dozvon.web.live;

import io.dozvon.vocabulary.Person;

/// Draws what is so now for one person: HTML in their language. Each audience offers one; who has
/// several pages that show different things names the one in question when it connects.
public interface Snapshots {
  boolean concerns(Person person);

  String draw(Person person);

  /// What a page asks for to be shown this; nothing for the one that most people have.
  default String page() {
    return "";
  }
}
