package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dozvon.telephony.MediaReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// As Asterisk 22 writes them.
class RtcpStatisticsTest {
  private static MediaReport read(String statistics) {
    return RtcpStatistics.read(statistics, "(alaw)").orElseThrow();
  }

  @Test
  void theWorseOfBothDirectionsIsTaken() {
    MediaReport report =
        read(
            "ssrc=1;themssrc=2;lp=5;rxjitter=0.004000;rxcount=495;txjitter=0.006000;txcount=500;rlp=50;rtt=0.048000;rxmes=85.1;txmes=80.0");

    assertThat(report.codec()).contains("pcma");
    assertThat(report.packets()).isEqualTo(495);
    assertThat(report.loss()).isCloseTo(0.1, within(1e-9));
    assertThat(report.jitterMillis()).isCloseTo(6, within(1e-9));
    assertThat(report.roundTripMillis().orElseThrow()).isCloseTo(48, within(1e-9));
  }

  @Test
  void aFarSideThatNeverReportedLeavesTheRoundTripOpen() {
    assertThat(read("lp=0;rxjitter=0.0;rxcount=10;rlp=0;rtt=0.000000").roundTripMillis()).isEmpty();
  }

  @Test
  void nothingHeardIsNothingMeasured() {
    assertThat(RtcpStatistics.read("", "")).isEmpty();
    assertThat(RtcpStatistics.read("lp=0;rxcount=0;rtt=0.1", "(ulaw)")).isEmpty();
    assertThat(RtcpStatistics.read("rxcount", "(ulaw)")).isEmpty();
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    MediaReport report = read("lp=nan;rxjitter=x;rxcount=10;rtt=inf");

    assertThat(report.loss()).isZero();
    assertThat(report.jitterMillis()).isZero();
    assertThat(report.roundTripMillis()).isEqualTo(Optional.empty());
  }
}
