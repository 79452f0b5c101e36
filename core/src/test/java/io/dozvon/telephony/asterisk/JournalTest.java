package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.dialplan.LineDialplan;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final UUID CALL = UUID.randomUUID();
  private static final UUID AGENT = UUID.randomUUID();
  private static final String KEY = "/" + LineDialplan.JOURNAL + "/20261231/" + CALL;
  private static final String ARRIVED = "1798700000.123";

  @Test
  void aWholeCallIsRead() {
    String row =
        ARRIVED
            + "|+79161234567|+78005506979|en|1|identification|1798700010.5|"
            + AGENT
            + "|1798700020|1798700030.25|too-long|+79160000000";

    assertThat(Journal.read(KEY, row))
        .contains(
            new JournalEntry(
                new LineCallId(CALL),
                Instant.ofEpochMilli(1_798_700_000_123L),
                Optional.of(new PhoneNumber("+79161234567")),
                "+78005506979",
                Language.ENGLISH,
                true,
                Optional.of(new QueueId("identification")),
                Optional.of(Instant.ofEpochMilli(1_798_700_010_500L)),
                Optional.of(new StaffId(AGENT)),
                Optional.of(Instant.ofEpochMilli(1_798_700_020_000L)),
                Optional.of(Instant.ofEpochMilli(1_798_700_030_250L)),
                Optional.of(Why.TOO_LONG),
                Optional.of(new PhoneNumber("+79160000000"))));
  }

  @Test
  void aCallThatHasJustArrivedHasNothingElse() {
    JournalEntry entry = Journal.read(KEY, ARRIVED + "||+78005506979|ru||||||||").orElseThrow();

    assertThat(entry.caller()).isEmpty();
    assertThat(entry.closed()).isFalse();
    assertThat(entry.queue()).isEmpty();
    assertThat(entry.over()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|||||||||||",
        "yesterday|||||||||||",
        "-5|||||||||||",
        "1e99|||||||||||",
        "999999999999999999999|||||||||||",
        ARRIVED,
        ARRIVED + "||||||||||",
        ARRIVED + "||||||||||||",
        ARRIVED + "|x|y|ru|||||||||;drop table",
      })
  void whatIsNoEntryIsLeftOut(String row) {
    assertThat(Journal.read(KEY, row)).isEmpty();
  }

  @Test
  void whatACallerSendsForTheirNumberCannotBecomeAnythingElse() {
    JournalEntry entry =
        Journal.read(KEY, ARRIVED + "|<script>|" + "9".repeat(500) + "|xx|2|../etc|x|y|z|w|why|v")
            .orElseThrow();

    assertThat(entry.caller()).isEmpty();
    assertThat(entry.did()).hasSize(32);
    assertThat(entry.language()).isEqualTo(Language.RUSSIAN);
    assertThat(entry.queue()).isEmpty();
    assertThat(entry.agent()).isEmpty();
    assertThat(entry.answered()).isEmpty();
    assertThat(entry.left()).isEmpty();
    assertThat(entry.callback()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/dozvon_calls/20261231/", "/dozvon_calls/20261231/nobody"})
  void aKeyWithoutACallIsLeftOut(String key) {
    assertThat(Journal.read(key, ARRIVED + "|||||||||||")).isEmpty();
  }

  @Test
  void theDayOfAnEntryStandsInItsKey() {
    assertThat(Journal.day(KEY)).contains(LocalDate.of(2026, 12, 31));
    assertThat(Journal.day("/dozvon_calls/20261399/" + CALL)).isEmpty();
    assertThat(Journal.day("nothing")).isEmpty();
    assertThat(Journal.key(LocalDate.of(2026, 1, 2))).isEqualTo("20260102");
  }
}
