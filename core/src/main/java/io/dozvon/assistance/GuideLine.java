package io.dozvon.assistance;

/// A wrap-up code or a step of a script, as those see it who edit them.
///
/// @param id of a code, as reports name it; of a step, a UUID
/// @param retired offered no more; what refers to it keeps it
public record GuideLine(String id, Wording wording, boolean retired) {}
