package io.dozvon.presence;

/// A patient checked their devices; told in the transaction that stored it.
public record DeviceChecked(DeviceCheck check) {}
