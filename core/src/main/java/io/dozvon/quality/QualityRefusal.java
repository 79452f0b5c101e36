package io.dozvon.quality;

import io.dozvon.vocabulary.Refusal;

/// Why the quality room says no.
public sealed interface QualityRefusal extends Refusal {

  /// There is no leg of theirs that it could be about: the call is over, another page has taken it
  /// over, or it is somebody else's.
  record NoSuchLeg() implements QualityRefusal {
    @Override
    public String id() {
      return "no-such-leg";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record Implausible() implements QualityRefusal {
    @Override
    public String id() {
      return "measurement-implausible";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The last one came a moment ago.
  record TooSoon() implements QualityRefusal {
    @Override
    public String id() {
      return "measurement-too-soon";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
