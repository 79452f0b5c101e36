package io.dozvon.presence;

import io.dozvon.vocabulary.Person;
import java.time.Instant;

/// Someone opened a page and can be reached there from now on.
public record PageOpened(Person person, PageId page, Instant at) {}
