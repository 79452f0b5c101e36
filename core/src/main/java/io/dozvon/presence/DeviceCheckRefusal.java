package io.dozvon.presence;

import io.dozvon.vocabulary.Refusal;

/// Why a check of devices is not stored.
public sealed interface DeviceCheckRefusal extends Refusal {

  /// Somebody else's devices.
  record NotTheirs() implements DeviceCheckRefusal {
    @Override
    public String id() {
      return "device-check-not-yours";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// No check can have found this.
  record Implausible() implements DeviceCheckRefusal {
    @Override
    public String id() {
      return "device-check-implausible";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// There were more within the last hour than the settings allow.
  record TooOften() implements DeviceCheckRefusal {
    @Override
    public String id() {
      return "device-check-too-often";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
