package io.dozvon.presence;

import io.dozvon.vocabulary.Person;

/// Something about this person changed; told on every node after the change was committed.
public record PersonalNews(Person about) {}
