package io.dozvon.programmes;

import io.dozvon.vocabulary.ProgrammeId;

/// A person on a programme's list.
///
/// @param replaced whether their policy number has become another person's, who is insured under an
///   id of their own
public record Insured(InsuredId id, ProgrammeId programme, Listed listed, boolean replaced) {}
