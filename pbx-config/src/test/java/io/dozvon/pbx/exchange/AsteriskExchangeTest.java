package io.dozvon.pbx.exchange;

import io.dozvon.pbx.run.FreePorts;
import io.dozvon.telephony.ExchangeBench;
import io.dozvon.telephony.ExchangeContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class AsteriskExchangeTest implements ExchangeContract {
  @TempDir static Path folder;
  private static AsteriskBench bench;

  @BeforeAll
  static void startExchange() throws IOException {
    bench = new AsteriskBench(folder, FreePorts.tcp());
  }

  @AfterAll
  static void stopExchange() {
    bench.close();
  }

  @Override
  public ExchangeBench bench() {
    return bench;
  }
}
