package io.dozvon.pbx.exchange;

import io.dozvon.telephony.AcdBench;
import io.dozvon.telephony.AcdContract;
import io.dozvon.telephony.ExchangeUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class AsteriskAcdTest implements AcdContract {
  @TempDir static Path folder;
  private static AsteriskAcdBench bench;

  @BeforeAll
  static void startExchange() throws IOException, ExchangeUnavailable {
    bench = new AsteriskAcdBench(folder);
  }

  @AfterAll
  static void stopExchange() {
    bench.close();
  }

  @Override
  public AcdBench bench() {
    return bench;
  }
}
