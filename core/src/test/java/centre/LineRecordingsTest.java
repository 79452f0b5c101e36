package centre;

import static centre.Centre.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dozvon.recordings.BadRecordingSetting;
import io.dozvon.recordings.Broom;
import io.dozvon.recordings.LineRecording;
import io.dozvon.recordings.LineRecordingDetails;
import io.dozvon.recordings.LineRecordingListenings;
import io.dozvon.recordings.LineRecordings;
import io.dozvon.recordings.Listening;
import io.dozvon.recordings.ListeningId;
import io.dozvon.recordings.RecordingId;
import io.dozvon.recordings.Sound;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What agents and callers of the line say is sealed when the call is over, and heard by few, for a
/// reason, for a while.
@CentreTest
class LineRecordingsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final RecordingFolder FOLDER = RecordingFolder.create();
  private static final String REASON = "Жалоба от 30 ноября";
  private static final int HEADER = 58;
  private static final byte[] SAID =
      "what they said, ".repeat(600).getBytes(StandardCharsets.UTF_8);

  private final Actor.Staff supervisor = staff(StaffRole.SUPERVISOR);
  private final Line line;
  private final LineRecordings recordings;
  private final LineRecordingListenings listenings;
  private final Broom broom;
  private final DSLContext sql;
  private QueueId queue = new QueueId("none");
  private StaffId agent = new StaffId(UUID.randomUUID());
  private Caller caller = new Caller(Centre.EXCHANGE, Line.number(), Line.minutesAgo(3));

  LineRecordingsTest(
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
    settings.add("dozvon.recordings.line.enabled", () -> "true");
  }

  @BeforeEach
  void somebodyCalls() {
    queue = line.queue();
    agent = line.agent(queue);
    caller = line.calls(Centre.EXCHANGE, Line.minutesAgo(3)).after(5).queued(queue);
  }

  private static Actor.Staff staff(StaffRole role) {
    return new Actor.Staff(new StaffId(UUID.randomUUID()), role);
  }

  private Caller talked() {
    return caller
        .after(5)
        .offered(queue, agent)
        .after(3)
        .connected(queue, agent)
        .after(30)
        .parted(queue, agent, By.CALLER)
        .over();
  }

  private Path written(byte[] sound) throws IOException {
    return Files.write(plain(), sound);
  }

  private Path plain() {
    return FOLDER.of(caller.id);
  }

  private RecordingId id() {
    return RecordingId.of(caller.id);
  }

  private RecordingId kept() throws IOException {
    written(SAID);
    line.tellAll(talked());
    await(LineRecording.Kept.class);
    soon().until(() -> Files.notExists(plain()));
    return id();
  }

  private LineRecordingDetails details() {
    return listenings.look(id(), Centre.ADMIN).orElseThrow();
  }

  private boolean isRecorded() {
    return listenings.ofCall(caller.id, Centre.ADMIN).orElseThrow().isPresent();
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(SOON);
  }

  private <R extends LineRecording> R await(Class<R> state) {
    soon()
        .untilAsserted(() -> {
          sql.execute(
              "update recordings.line_recording set due_at = least(due_at, now()) where id = ? and"
                  + " state = 'ended'",
              caller.id.value());
          assertThat(details().recording()).isInstanceOf(state);
        });
    return state.cast(details().recording());
  }

  private byte[] heard() throws IOException {
    Listening listening = listenings.begin(id(), REASON, supervisor).orElseThrow();
    try (InputStream file = sound(listening).open()) {
      return file.readAllBytes();
    }
  }

  private Sound sound(Listening listening) {
    return listenings.sound(listening.id(), supervisor).orElseThrow();
  }

  private byte[] heardAfterHeader() throws IOException {
    byte[] file = heard();
    return Arrays.copyOfRange(file, HEADER, file.length);
  }

  private long count(String which, Object... values) {
    return sql.fetchSingle("select count(*) from " + which, values).into(Long.class);
  }

  private long pieces() {
    return count("recordings.piece where recording_id = ?", caller.id.value());
  }

  // --- sealing

  @Test
  void whatAgentAndCallerSaidIsSealedAndThePlainFileGoes() throws Exception {
    RecordingId recording = kept();

    byte[] file = heard();
    LineRecording.Kept kept = (LineRecording.Kept) details().recording();
    assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(heardAfterHeader()).isEqualTo(SAID);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .isEqualTo(kept.proof().sha256());
    assertThat(kept.proof().until()).isEqualTo(kept.proof().keptAt().plus(Duration.ofDays(180)));
    assertThat(kept.proof().because()).contains("152-ФЗ");
    assertThat(kept.facts().ended()).isEqualTo(caller.now());
    assertThat(recordings.of(caller.id)).contains(recording);
    byte[] sealed =
        (byte[])
            sql.fetchValue(
                "select sealed from recordings.piece where recording_id = ?", caller.id.value());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("RIFF", "they said");
    assertThat(
            count("audit.entry where action = 'record' and subject_id = ?", recording.toString()))
        .isEqualTo(1);
  }

  @Test
  void aCallThatEndedWhileTheServiceWasAwayIsSealedOnceItIsBack() throws IOException {
    talked();
    caller.told.stream().limit(caller.told.size() - 2L).forEach(known -> line.tell(known.event()));
    written(SAID);
    broom.sweep();
    assertThat(plain()).exists();
    assertThat(isRecorded()).isFalse();

    line.resumes(Centre.EXCHANGE, Instant.now(), List.of(caller));
    line.resumes(Centre.EXCHANGE, Instant.now(), List.of(caller));

    await(LineRecording.Kept.class);
    assertThat(heardAfterHeader()).isEqualTo(SAID);
    assertThat(pieces()).isEqualTo(1);
  }

  @Test
  void aFileLeftByACrashAfterSealingGoesAndIsNotSealedAgain() throws IOException {
    kept();
    written("a second time".getBytes(StandardCharsets.UTF_8));

    broom.sweep();

    assertThat(plain()).doesNotExist();
    assertThat(heardAfterHeader()).isEqualTo(SAID);
  }

  @Test
  void aCrashWhileItIsSealedLosesNothingAndLeavesNoHalf() throws IOException {
    sql.execute(
        """
        create or replace function recordings.crash_line() returns trigger language plpgsql as
        $$ begin raise exception 'crashed'; end $$
        """);
    sql.execute(
        "create trigger crash_line after insert on recordings.piece"
            + " execute function recordings.crash_line()");
    written(SAID);
    line.tellAll(talked());
    soon().during(Duration.ofSeconds(4)).until(() -> pieces() == 0);
    assertThat(details().recording()).isInstanceOf(LineRecording.Ended.class);
    assertThat(plain()).exists();

    sql.execute("drop trigger crash_line on recordings.piece");

    await(LineRecording.Kept.class);
    soon().until(() -> Files.notExists(plain()));
    assertThat(heardAfterHeader()).isEqualTo(SAID);
  }

  @Test
  void whatIsStillWrittenIsNotTaken() throws IOException {
    written(SAID);
    Files.setLastModifiedTime(plain(), FileTime.from(Instant.now().plusSeconds(60)));
    line.tellAll(talked());

    soon().during(Duration.ofSeconds(3)).until(() -> Files.exists(plain()));

    Files.setLastModifiedTime(plain(), FileTime.from(Instant.now().minusSeconds(5)));
    await(LineRecording.Kept.class);
  }

  @Test
  void aFileThatComesAfterItWasGivenUpIsSealedAllTheSame() throws IOException {
    line.tellAll(talked());
    await(LineRecording.Lost.class);

    written(SAID);
    broom.sweep();

    assertThat(details().recording()).isInstanceOf(LineRecording.Kept.class);
    assertThat(plain()).doesNotExist();
    assertThat(heardAfterHeader()).isEqualTo(SAID);
  }

  @Test
  void whereNothingWasWrittenNothingIsKept() throws IOException {
    written(new byte[0]);

    line.tellAll(talked());

    await(LineRecording.Lost.class);
    soon().until(() -> Files.notExists(plain()));
    assertThat(refusalOf(listenings.begin(id(), REASON, supervisor)))
        .isEqualTo("recording-no-sound");
  }

  @Test
  void whoWasNotAnsweredIsNotRecorded() throws IOException {
    written(new byte[0]);
    line.tellAll(caller.after(40).left(queue, Why.ABANDONED).over());

    broom.sweep();

    assertThat(isRecorded()).isFalse();
    assertThat(plain()).doesNotExist();
  }

  @Test
  void theFileOfACallNobodyHasHeardOfStaysUntilItIsForgotten() throws IOException {
    written(SAID);
    broom.sweep();
    assertThat(plain()).exists();

    Files.setLastModifiedTime(plain(), FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    broom.sweep();

    assertThat(plain()).doesNotExist();
  }

  @Test
  void filesNamedAlmostLikeOursAreLeftAlone() throws IOException {
    Path other =
        Files.writeString(FOLDER.path().resolve("line-" + caller.id + ".ulaw.bak"), "not ours");
    Path odd = Files.writeString(FOLDER.path().resolve("line-1-1-1-1-1.ulaw"), "not ours");
    for (Path file : List.of(other, odd)) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    }

    broom.sweep();

    assertThat(other).exists();
    assertThat(odd).exists();
  }

  // --- listening

  @Test
  void listeningNeedsAReasonThatIsWrittenDownBeforeAnythingIsHeard() throws IOException {
    RecordingId recording = kept();

    assertThat(refusalOf(listenings.begin(recording, " ", supervisor)))
        .isEqualTo("recording-reason-missing");
    assertThat(details().listenings()).isEmpty();
    heard();

    assertThat(details().listenings())
        .extracting(Listening::reason, Listening::by)
        .containsExactly(tuple(REASON, supervisor));
    assertThat(
            count("audit.entry where action = 'listen' and subject_id = ?", recording.toString()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = StaffRole.class, mode = EnumSource.Mode.EXCLUDE, names = "SUPERVISOR")
  void staffWhoAreNoSupervisorsAreRefused(StaffRole role) throws IOException {
    isRefused(staff(role));
  }

  @Test
  void doctorsAndPatientsAreRefused() throws IOException {
    isRefused(new Actor.Doctor(new DoctorId(UUID.randomUUID())));
    isRefused(new Actor.Patient(new PatientId(UUID.randomUUID())));
  }

  private void isRefused(Actor by) throws IOException {
    RecordingId recording = isRecorded() ? id() : kept();
    Listening begun = listenings.begin(recording, REASON, supervisor).orElseThrow();

    assertThat(refusalOf(listenings.ofCall(caller.id, by))).isEqualTo("supervisors-only");
    assertThat(refusalOf(listenings.look(recording, by))).isEqualTo("supervisors-only");
    assertThat(refusalOf(listenings.begin(recording, REASON, by))).isEqualTo("supervisors-only");
    assertThat(refusalOf(listenings.sound(begun.id(), by))).isEqualTo("recording-not-found");
  }

  @Test
  void whatAnotherSupervisorBeganIsTheirs() throws IOException {
    RecordingId recording = kept();
    Listening begun = listenings.begin(recording, REASON, supervisor).orElseThrow();

    assertThat(refusalOf(listenings.sound(begun.id(), staff(StaffRole.SUPERVISOR))))
        .isEqualTo("recording-not-found");
    assertThat(refusalOf(listenings.sound(begun.id(), Centre.ADMIN)))
        .isEqualTo("recording-not-found");
  }

  @Test
  void aReasonIsGoodForTwoHours() throws IOException {
    RecordingId recording = kept();
    UUID old = UUID.randomUUID();
    sql.execute(
        "insert into recordings.listening values (?, ?, 'supervisor', ?, 'long ago', now() -"
            + " interval '3 hours')",
        old,
        recording.value(),
        supervisor.id().toString());

    assertThat(refusalOf(listenings.sound(new ListeningId(old), supervisor)))
        .isEqualTo("recording-listening-over");
  }

  @Test
  void withAnotherKeyNothingIsHeardAndTheServiceDoesNotStart() throws IOException {
    RecordingId recording = kept();
    broom.start();
    sql.execute(
        "update recordings.line_recording set master_key = '0011223344556677' where id = ?",
        recording.value());

    assertThat(refusalOf(listenings.begin(recording, REASON, supervisor)))
        .isEqualTo("recording-key-missing");
    assertThatThrownBy(broom::start)
        .isInstanceOf(BadRecordingSetting.class)
        .hasMessageContaining("0011223344556677");
    listenings.delete(recording, Centre.ADMIN).orElseThrow();
  }

  // --- deleting

  @Test
  void whenItsTimeIsOverTheSoundGoesAndTheProofStays() throws IOException {
    RecordingId recording = kept();
    LineRecording.Kept before = (LineRecording.Kept) details().recording();
    listenings.deleteOverdue(100);
    assertThat(details().recording()).isInstanceOf(LineRecording.Kept.class);
    sql.execute(
        "update recordings.line_recording set kept_until = now() - interval '1 second' where id ="
            + " ?",
        recording.value());

    listenings.deleteOverdue(100);

    LineRecording.Deleted deleted = (LineRecording.Deleted) details().recording();
    assertThat(deleted.proof().sha256()).isEqualTo(before.proof().sha256());
    assertThat(pieces()).isZero();
    assertThat(refusalOf(listenings.begin(recording, REASON, supervisor)))
        .isEqualTo("recording-no-sound");
    assertThat(
            count("audit.entry where action = 'delete' and subject_id = ?", recording.toString()))
        .isEqualTo(1);
  }

  // --- what the database itself guards

  @Test
  void theDatabaseKeepsTheRowItsProofAndWhoseItIs() throws IOException {
    RecordingId recording = kept();

    refuses("delete from recordings.line_recording", "append-only");
    refuses("update recordings.line_recording set state = 'ended', due_at = now()", "does not");
    refuses("update recordings.line_recording set sha256 = repeat('0', 64)", "proof");
    refuses("update recordings.line_recording set ended_at = now()", "which call");
    refuses(
        "insert into recordings.piece values (gen_random_uuid(), 0, repeat('x', 20)::bytea)",
        "of no recording");
    refuses(
        "insert into recordings.listening values (gen_random_uuid(), '"
            + recording
            + "', 'doctor', 'x', 'curious', now())",
        "doctor may hear");
  }

  private void refuses(String statement, String because) {
    assertThatThrownBy(() -> sql.execute(statement))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(because);
  }
}
