package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.recordings.Broom;
import io.dozvon.recordings.LineRecordingListenings;
import io.dozvon.recordings.LineRecordings;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Unless the settings say otherwise nothing that is said on the line is kept, whatever an exchange
/// writes.
@CentreTest
class LineRecordingIsOffTest {
  private static final RecordingFolder FOLDER = RecordingFolder.create();

  private final Line line;
  private final LineRecordings recordings;
  private final LineRecordingListenings listenings;
  private final Broom broom;
  private final DSLContext sql;

  LineRecordingIsOffTest(
      Line line,
      LineRecordings recordings,
      LineRecordingListenings listenings,
      Broom broom,
      DSLContext sql) {
    this.line = line;
    this.recordings = recordings;
    this.listenings = listenings;
    this.broom = broom;
    this.sql = sql;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    FOLDER.describe(settings);
  }

  @Test
  void whatAnExchangeRecordsIsDeletedUnheardOnceTheCallIsOver() throws IOException {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Caller caller =
        line.calls(Centre.EXCHANGE, Line.minutesAgo(2))
            .queued(queue)
            .after(2)
            .connected(queue, agent);
    Path plain =
        Files.write(FOLDER.of(caller.id), "what they said".getBytes(StandardCharsets.UTF_8));
    line.tellAll(caller);
    broom.sweep();
    assertThat(plain).exists();

    caller.told.clear();
    line.tellAll(caller.after(20).parted(queue, agent, By.CALLER).over());
    broom.sweep();

    assertThat(plain).doesNotExist();
    assertThat(recordings.areOn()).isFalse();
    assertThat(recordings.of(caller.id)).isEmpty();
    assertThat(listenings.ofCall(caller.id, Centre.ADMIN).orElseThrow()).isEmpty();
    assertThat(sql.fetchValue("select count(*) from recordings.line_recording")).isEqualTo(0L);
    assertThat(sql.fetchValue("select count(*) from recordings.piece")).isEqualTo(0L);
  }
}
