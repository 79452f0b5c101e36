package io.dozvon.presence;

import io.dozvon.vocabulary.Person;

/// A page says that it is still open.
///
/// @param person whose page it says it is
public record SignOfLife(Person person, PageId page) {}
