package io.dozvon.telephony;

import io.dozvon.vocabulary.PhoneNumber;

/// A carrier's line out of an exchange and the number its calls come from: since 1 Sep 2025 the
/// label that the callee sees is arranged with the carrier for that number.
public record Trunk(TrunkName name, PhoneNumber callerId) {}
