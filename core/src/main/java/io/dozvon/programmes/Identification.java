package io.dozvon.programmes;

/// Whether a person was found in the insured lists (R3).
public sealed interface Identification {

  record Identified(Insured insured, Programme programme, Entitlement.How how)
      implements Identification {}

  record NotIdentified(Reason reason) implements Identification {}

  /// Why not.
  enum Reason {
    NO_MATCH,
    /// More than one insured person, or one who is another patient already.
    SEVERAL_MATCHES,
    /// Somebody much like them; people decide, not the service.
    NEAR_MATCH
  }
}
