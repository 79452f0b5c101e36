package io.dozvon.telephony.simulated;

import io.dozvon.telephony.ExchangeBench;
import io.dozvon.telephony.ExchangeContract;

class SimulatedExchangeContractTest implements ExchangeContract {
  private static final ExchangeBench BENCH = new SimulatedBench();

  @Override
  public ExchangeBench bench() {
    return BENCH;
  }
}
