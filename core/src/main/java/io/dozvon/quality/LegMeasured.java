package io.dozvon.quality;

/// What is known of a leg has become more; told in the transaction that stored it.
///
/// @param last whether nothing more is expected of it
public record LegMeasured(LegQuality quality, boolean last) {}
