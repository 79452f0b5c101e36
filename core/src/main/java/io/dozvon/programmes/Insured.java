package io.dozvon.programmes;

import io.dozvon.vocabulary.ProgrammeId;

/// A person on a programme's list.
public record Insured(InsuredId id, ProgrammeId programme, Listed listed) {}
