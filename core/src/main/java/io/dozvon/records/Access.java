package io.dozvon.records;

/// Why a doctor may look.
public sealed interface Access {
  /// For the audit trail.
  String reason();

  /// Their consultation waits, runs, or was closed a short while ago.
  record ByConsultation() implements Access {
    @Override
    public String reason() {
      return "own-consultation";
    }
  }

  /// They said why.
  record ByReason(Opening opening) implements Access {
    @Override
    public String reason() {
      return opening.reason().written();
    }
  }
}
