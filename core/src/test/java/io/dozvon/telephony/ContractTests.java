package io.dozvon.telephony;

/// A part of the [ExchangeContract].
public interface ContractTests {
  ExchangeBench bench();
}
