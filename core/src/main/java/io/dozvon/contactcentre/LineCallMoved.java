package io.dozvon.contactcentre;

/// Something happened to a line call. Told in the transaction that stored it.
public record LineCallMoved(LineCall call) {}
