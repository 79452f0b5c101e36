package io.dozvon.verification;

import io.dozvon.vocabulary.PersonName;

/// An alarm as supervisors see it.
///
/// @param agent in whose call it happened
/// @param locks whether a record is still locked by it
public record AlarmStanding(Alarm alarm, PersonName agent, boolean locks) {}
