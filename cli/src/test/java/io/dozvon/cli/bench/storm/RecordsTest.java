package io.dozvon.cli.bench.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.sipp.Heard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final UUID LEG = UUID.fromString("7c4406eb-d4b4-4512-a187-b313e31a3e64");

  @Test
  void theCarriersLogIsReadCallByCall() {
    List<Call> calls =
        Call.read(
            List.of(
                new Heard("called-t:1", "+79990000001", AT),
                new Heard("called-a:2", "+79990000002", AT),
                new Heard("rings:1", "+79990000001", AT.plusMillis(1)),
                new Heard("refuses-486:2", "+79990000002", AT.plusMillis(2)),
                new Heard("picks-up:1", "+79990000001", AT.plusMillis(3)),
                new Heard("presses-1:1", "+79990000001", AT.plusMillis(4))));
    assertThat(calls).extracting(Call::number).containsExactly("+79990000001", "+79990000002");
    assertThat(calls.getFirst().rang()).isTrue();
    assertThat(calls.getFirst().pressed('1')).isTrue();
    assertThat(calls.getLast().rang()).isFalse();
    assertThat(calls.getLast().refusal()).contains(486);
  }

  @Test
  void theExchangesRecordIsReadLegByLeg(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("legs.csv"),
            """
            CHAN_START,1795528592.100000,%1$s,,PJSIP/carrier-0000001a,
            ANSWER,1795528592.586840,%1$s,%1$s,PJSIP/carrier-0000001a,
            CHAN_START,1795528592.586840,1795528592.7,,PJSIP/other-0000001b,
            HANGUP,1795528593.590752,%1$s,%1$s,PJSIP/carrier-0000001a,"{""hangupcause"":16}"
            HANGUP,17955
            """
                .formatted(LEG));
    Map<UUID, Leg> legs = Leg.read(file);
    assertThat(legs.values())
        .containsExactly(
            new Leg(
                LEG,
                "PJSIP/carrier-0000001a",
                Instant.ofEpochSecond(1795528592, 100_000_000),
                Optional.of(Instant.ofEpochSecond(1795528592, 586_840_000)),
                Optional.of(Instant.ofEpochSecond(1795528593, 590_752_000))));
    assertThat(legs.values()).allMatch(leg -> leg.wentThrough("carrier"));
  }

  @Test
  void anExchangeThatWroteNothingHadNoLegs(@TempDir Path folder) {
    assertThat(Leg.read(folder.resolve("legs.csv"))).isEmpty();
  }
}
