package io.dozvon.programmes;

import java.util.List;

/// Where an identified patient stands.
///
/// @param movements the newest first
public record Standing(Entitlement entitlement, List<Balance> balances, List<Movement> movements) {}
