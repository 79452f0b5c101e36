package io.dozvon.callbacks;

import java.util.Optional;

/// A callback stands differently. Told in the transaction that stored it.
///
/// @param before empty if it is a new one
public record CallbackMoved(Optional<Callback> before, Callback after) {}
