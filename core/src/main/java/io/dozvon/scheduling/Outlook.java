package io.dozvon.scheduling;

/// What somebody meets who would join now.
///
/// @param waiting how many are before them
public record Outlook(int waiting, ExpectedWait expected) {}
