package io.dozvon.conclusions;

/// A version was sent; told in the transaction that stored it.
public record ConclusionSent(Conclusion conclusion) {}
