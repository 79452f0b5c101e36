package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.GuestRole;
import io.dozvon.consultations.GuestWay;
import io.dozvon.consultations.GuestWish;
import io.dozvon.consultations.Guests;
import io.dozvon.consultations.Side;
import io.dozvon.recordings.BadRecordingSetting;
import io.dozvon.recordings.Broom;
import io.dozvon.recordings.ConsentStep;
import io.dozvon.recordings.Listening;
import io.dozvon.recordings.Listenings;
import io.dozvon.recordings.Mark;
import io.dozvon.recordings.Recording;
import io.dozvon.recordings.RecordingDetails;
import io.dozvon.recordings.RecordingId;
import io.dozvon.recordings.Recordings;
import io.dozvon.recordings.Sound;
import io.dozvon.recordings.StopReason;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A conversation is recorded only with the patient's own word, and what is recorded can be heard
/// by few, for a reason, for a while.
@CentreTest
class RecordingsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final RecordingFolder FOLDER = RecordingFolder.create();
  private static final String REASON = "Жалоба пациента от 30 ноября";

  private final Centre centre;
  private final Recordings recordings;
  private final Guests guests;
  private final Listenings listenings;
  private final Broom broom;
  private final Ears ears;
  private final DSLContext sql;
  private Actor.Patient patient = new Actor.Patient(new PatientId(UUID.randomUUID()));
  private Actor.Doctor doctor = new Actor.Doctor(new DoctorId(UUID.randomUUID()));
  private ConsultationId id = ConsultationId.random();
  private LegId doctorLeg = LegId.random();
  private LegId patientLeg = LegId.random();

  RecordingsTest(
      Centre centre,
      Recordings recordings,
      Guests guests,
      Listenings listenings,
      Broom broom,
      Ears ears,
      DSLContext sql) {
    this.centre = centre;
    this.recordings = recordings;
    this.guests = guests;
    this.listenings = listenings;
    this.broom = broom;
    this.ears = ears;
    this.sql = sql;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    FOLDER.describe(settings);
  }

  @BeforeEach
  void theyTalk() {
    patient = new Actor.Patient(centre.patientWhosePhone(person()));
    doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
    id = centre.called(patient.id(), doctor.id());
    Talking talking = centre.awaitTalkingTogether(id);
    doctorLeg = talking.doctor().currentLeg().orElseThrow();
    patientLeg = talking.patient().currentLeg().orElseThrow();
  }

  private RecordingId asked() {
    return recordings.ask(id, doctor).orElseThrow();
  }

  private RecordingId running() {
    RecordingId recording = asked();
    recordings.agree(id, patient).orElseThrow();
    soon().until(() -> Files.exists(plain(recording)));
    return recording;
  }

  private RecordingId kept() {
    RecordingId recording = running();
    recordings.stop(id, doctor).orElseThrow();
    await(Recording.Kept.class, recording);
    return recording;
  }

  private static Path plain(RecordingId recording) {
    return FOLDER.of(recording.value());
  }

  private RecordingDetails details(RecordingId recording) {
    return listenings.look(recording, Centre.ADMIN).orElseThrow();
  }

  private Recording recording(RecordingId recording) {
    return details(recording).recording();
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(SOON);
  }

  /// Nobody waits here for what the exchange may still write.
  private <R extends Recording> R await(Class<R> state, RecordingId recording) {
    soon()
        .untilAsserted(() -> {
          sql.execute(
              "update recordings.recording set due_at = least(due_at, now())"
                  + " where id = ? and state = 'stopped'",
              recording.value());
          assertThat(recording(recording)).isInstanceOf(state);
        });
    return state.cast(recording(recording));
  }

  private List<ConsentStep> said(RecordingId recording) {
    return details(recording).consents().stream().map(it -> it.step()).toList();
  }

  private void patientPresses(char key) {
    centre.exchange.act(patientLeg, far -> far.presses(Duration.ZERO, key));
  }

  private void awaitSaid(LegId leg, Announcement what) {
    soon().untilAsserted(() -> assertThat(centre.exchange.announcedTo(leg)).contains(what));
  }

  private void isDueNow(RecordingId recording) {
    sql.execute(
        "update recordings.recording set due_at = now() - interval '1 second' where id = ?",
        recording.value());
  }

  private byte[] heard(RecordingId recording) throws IOException {
    Listening listening = listenings.begin(recording, REASON, doctor).orElseThrow();
    Sound sound = listenings.sound(listening.id(), doctor).orElseThrow();
    try (InputStream file = sound.open()) {
      return file.readAllBytes();
    }
  }

  private Mark mark() {
    return recordings.marks(List.of(id)).getOrDefault(id, Mark.NONE);
  }

  private long pieces(RecordingId recording) {
    return count("recordings.piece where recording_id = ?", recording.value());
  }

  private long count(String which, Object... values) {
    return sql.fetchSingle("select count(*) from " + which, values).into(Long.class);
  }

  // --- asking

  @Test
  void whoAgreesByTheKeyOfTheirPhoneIsRecordedAndTheSoundIsSealed() throws Exception {
    RecordingId recording = asked();
    awaitSaid(doctorLeg, Announcement.RECORDING_ASKED);
    awaitSaid(patientLeg, Announcement.RECORDING_PRESS_ONE);
    assertThat(FOLDER.files()).doesNotContain(plain(recording));

    patientPresses('1');

    await(Recording.Running.class, recording);
    awaitSaid(doctorLeg, Announcement.RECORDING_STARTED);
    awaitSaid(patientLeg, Announcement.RECORDING_STARTED_PRESS_TWO);
    soon().until(() -> Files.exists(plain(recording)));
    recordings.stop(id, doctor).orElseThrow();
    awaitSaid(patientLeg, Announcement.RECORDING_STOPPED);
    Recording.Kept kept = await(Recording.Kept.class, recording);
    soon().until(() -> Files.notExists(plain(recording)));
    assertThat(said(recording)).containsExactly(ConsentStep.ASKED, ConsentStep.AGREED);
    assertThat(details(recording).consents().getLast().how()).isEqualTo(ConsentStep.How.PHONE_KEY);
    byte[] file = heard(recording);
    assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(file).hasSize((int) kept.proof().length()).hasSizeGreaterThan(8_000);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(kept.proof().sha256());
    assertThat(kept.proof().until()).isEqualTo(kept.proof().keptAt().plus(Duration.ofDays(180)));
    byte[] sealed =
        (byte[])
            sql.fetchValue(
                "select sealed from recordings.piece where recording_id = ?", recording.value());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("RIFF", "\u0090\u0090\u0090\u0090");
  }

  @ParameterizedTest
  @ValueSource(chars = {'2', '5', '#'})
  void everyOtherKeyIsANo(char key) {
    RecordingId recording = asked();

    patientPresses(key);

    await(Recording.NotAgreed.class, recording);
    awaitSaid(doctorLeg, Announcement.RECORDING_REFUSED);
    assertThat(said(recording)).containsExactly(ConsentStep.ASKED, ConsentStep.REFUSED);
    patientPresses('1');
    assertThat(refusalOf(recordings.agree(id, patient))).isEqualTo("recording-not-asked");
    assertThat(FOLDER.files()).doesNotContain(plain(recording));
  }

  @Test
  void silenceIsANo() {
    RecordingId recording = asked();

    isDueNow(recording);

    await(Recording.NotAgreed.class, recording);
    assertThat(details(recording).consents().getLast().how()).isEqualTo(ConsentStep.How.NO_ANSWER);
    assertThat(FOLDER.files()).doesNotContain(plain(recording));
  }

  @Test
  void aYesThatComesTooLateIsNone() {
    RecordingId recording = asked();
    sql.execute(
        "update recordings.recording set due_at = now() - interval '1 second' where id = ?",
        recording.value());

    assertThat(refusalOf(recordings.agree(id, patient))).isEqualTo("recording-not-asked");
  }

  @Test
  void whoRefusesOnThePageIsNotRecorded() {
    RecordingId recording = asked();

    recordings.refuse(id, patient).orElseThrow();

    assertThat(recording(recording)).isInstanceOf(Recording.NotAgreed.class);
    assertThat(FOLDER.files()).doesNotContain(plain(recording));
  }

  @Test
  void nobodyAgreesForThePatient() {
    RecordingId recording = asked();
    Actor.Patient another = new Actor.Patient(centre.patientWhosePhone(person()));

    assertThat(refusalOf(recordings.agree(id, doctor))).isEqualTo("recording-not-allowed");
    assertThat(refusalOf(recordings.agree(id, Centre.ADMIN))).isEqualTo("recording-not-allowed");
    assertThat(refusalOf(recordings.agree(id, another))).isEqualTo("consultation-not-found");
    assertThat(recording(recording)).isInstanceOf(Recording.Asked.class);
  }

  @Test
  void aPatientIsAskedOnceAtATimeAndOnlyByTheirDoctor() {
    asked();
    Actor.Doctor another = new Actor.Doctor(centre.doctorWithDeskPhone());

    assertThat(refusalOf(recordings.ask(id, doctor))).isEqualTo("recording-live");
    assertThat(refusalOf(recordings.ask(id, patient))).isEqualTo("recording-not-allowed");
    assertThat(refusalOf(recordings.ask(id, another))).isEqualTo("consultation-not-found");
    assertThat(refusalOf(recordings.stop(id, another))).isEqualTo("consultation-not-found");
  }

  @Test
  void whoDoesNotTalkIsNotAsked() {
    ConsultationId due = centre.due(patient.id(), doctor.id());

    assertThat(refusalOf(recordings.ask(due, doctor))).isEqualTo("recording-needs-both");
  }

  // --- stopping

  @Test
  void thePatientTakesTheirConsentBackByAKeyAtAnyTime() {
    RecordingId recording = running();

    patientPresses('2');

    soon()
        .untilAsserted(() ->
            assertThat(said(recording))
                .containsSubsequence(ConsentStep.AGREED, ConsentStep.WITHDRAWN));
    assertThat(await(Recording.Kept.class, recording).span().stoppedBy())
        .isEqualTo(StopReason.PATIENT);
  }

  @Test
  void thePatientStopsItOnThePage() {
    RecordingId recording = running();

    recordings.stop(id, patient).orElseThrow();

    assertThat(said(recording)).endsWith(ConsentStep.WITHDRAWN);
    assertThat(recording(recording)).isInstanceOf(Recording.Stopped.class);
    assertThat(refusalOf(recordings.stop(id, doctor))).isEqualTo("recording-not-running");
  }

  @Test
  void whoIsLostIsNotRecordedAndIsAskedAnewWhenTheyComeBack() {
    RecordingId recording = running();

    centre.exchange.hangsUp(patientLeg);

    assertThat(await(Recording.Kept.class, recording).span().stoppedBy())
        .isEqualTo(StopReason.PARTED);
    assertThat(((Talking) centre.consultation(id)).patient()).isInstanceOf(Side.Lost.class);
    assertThat(refusalOf(recordings.ask(id, doctor))).isEqualTo("recording-needs-both");
    assertThat(mark().live()).isEmpty();
    assertThat(mark().any()).isTrue();
  }

  @Test
  void aQuestionToWhoIsLostIsCalledOff() {
    RecordingId recording = asked();

    centre.exchange.hangsUp(patientLeg);

    await(Recording.NotAgreed.class, recording);
    assertThat(said(recording)).endsWith(ConsentStep.CALLED_OFF);
  }

  @Test
  void aGuestWhoComesStopsItAndNobodyIsAskedWhileTheyAreThere() {
    RecordingId recording = running();
    PhoneNumber number = new PhoneNumber("+79165559911");
    centre.exchange.phoneWill(number, person());

    GuestWish wish =
        new GuestWish(GuestRole.RELATIVE, "Сын", new GuestWay.Phone(number), Language.RUSSIAN);
    guests.agreedOrally(guests.invite(id, wish, doctor).orElseThrow(), doctor).orElseThrow();

    assertThat(await(Recording.Kept.class, recording).span().stoppedBy())
        .isEqualTo(StopReason.SOMEBODY_JOINED);
    assertThat(refusalOf(recordings.ask(id, doctor))).isEqualTo("recording-with-guest");
  }

  @Test
  void oneThatLastsTooLongIsStopped() {
    RecordingId recording = running();

    sql.execute(
        "update recordings.recording set started_at = now() - interval '2 hours', due_at = now()"
            + " where id = ?",
        recording.value());

    assertThat(await(Recording.Kept.class, recording).span().stoppedBy())
        .isEqualTo(StopReason.TOO_LONG);
  }

  @Test
  void pagesAreToldThatAnExchangeWritesNothing() throws IOException {
    RecordingId recording = running();
    Files.delete(plain(recording));

    isDueNow(recording);

    await(Recording.Lost.class, recording);
    awaitSaid(patientLeg, Announcement.RECORDING_STOPPED);
  }

  // --- crashes

  @Test
  void whatWasRecordedUntilTheExchangeDiedIsKept() throws IOException {
    RecordingId recording = running();

    centre.exchange.kill();
    centre.exchange.start();

    await(Recording.Kept.class, recording);
    assertThat(heard(recording)).hasSizeGreaterThan(8_000);
    soon().until(() -> centre.health() == Health.UP);
  }

  @Test
  void aCrashWhileItIsSealedLosesNothingAndLeavesNoHalf() throws IOException {
    sql.execute(
        """
        create or replace function recordings.crash() returns trigger language plpgsql as
        $$ begin raise exception 'crashed'; end $$
        """);
    sql.execute(
        "create trigger crash after insert on recordings.piece execute function recordings.crash()");
    RecordingId recording = running();
    recordings.stop(id, doctor).orElseThrow();
    soon().during(Duration.ofSeconds(5)).until(() -> pieces(recording) == 0);
    assertThat(recording(recording)).isInstanceOf(Recording.Stopped.class);
    assertThat(plain(recording)).exists();

    sql.execute("drop trigger crash on recordings.piece");

    await(Recording.Kept.class, recording);
    soon().until(() -> Files.notExists(plain(recording)));
    assertThat(heard(recording)).hasSizeGreaterThan(8_000);
  }

  @Test
  void plainFilesThatNobodyMayHaveAreDeletedAndNoOthers() throws IOException {
    RecordingId kept = kept();
    Path again = Files.writeString(plain(kept), "a crash after it was sealed");
    Path nobodys = Files.writeString(FOLDER.of(UUID.randomUUID()), "nobody agreed");
    Path foreign = Files.writeString(FOLDER.path().resolve("of-somebody-else.wav"), "not ours");
    RecordingId running = running();

    broom.sweep();

    assertThat(again).doesNotExist();
    assertThat(nobodys).doesNotExist();
    assertThat(foreign).exists();
    assertThat(plain(running)).exists();
  }

  // --- listening

  @Test
  void listeningNeedsAReasonThatIsWrittenDown() throws IOException {
    RecordingId recording = kept();

    assertThat(refusalOf(listenings.begin(recording, "  ", doctor)))
        .isEqualTo("recording-reason-missing");
    heard(recording);

    assertThat(details(recording).listenings())
        .extracting(Listening::reason)
        .containsExactly(REASON);
    assertThat(
            count("audit.entry where action = 'listen' and subject_id = ?", recording.toString()))
        .isEqualTo(1);
  }

  @Test
  void anothersRecordingDoesNotExist() {
    RecordingId recording = kept();
    Actor.Doctor another = new Actor.Doctor(centre.doctorWithDeskPhone());
    Listening mine = listenings.begin(recording, REASON, doctor).orElseThrow();

    assertThat(refusalOf(listenings.begin(recording, REASON, another)))
        .isEqualTo("recording-not-found");
    assertThat(refusalOf(listenings.begin(recording, REASON, patient)))
        .isEqualTo("recording-not-found");
    assertThat(refusalOf(listenings.look(recording, another))).isEqualTo("recording-not-found");
    assertThat(refusalOf(listenings.sound(mine.id(), another))).isEqualTo("recording-not-found");
    assertThat(refusalOf(listenings.sound(mine.id(), Centre.ADMIN)))
        .isEqualTo("recording-not-found");
    assertThat(refusalOf(listenings.ofConsultation(id, another)))
        .isEqualTo("consultation-not-found");
    assertThat(listenings.ofConsultation(id, patient).orElseThrow()).hasSize(1);
  }

  @Test
  void oneMayBeginToListenAnywhere() throws IOException {
    RecordingId recording = running();
    Files.write(plain(recording), tenSecondsTimes(8));
    recordings.stop(id, doctor).orElseThrow();
    await(Recording.Kept.class, recording);
    assertThat(pieces(recording)).isGreaterThan(2);
    byte[] whole = heard(recording);
    Listening listening = listenings.begin(recording, REASON, doctor).orElseThrow();

    try (InputStream sound = listenings.sound(listening.id(), doctor).orElseThrow().open()) {
      sound.skipNBytes(600_000);
      byte[] part = sound.readNBytes(1_000);

      assertThat(part).isEqualTo(java.util.Arrays.copyOfRange(whole, 600_000, 601_000));
    }
  }

  private static byte[] tenSecondsTimes(int times) {
    byte[] sound = new byte[80_000 * times];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (byte) (i * 31 / 7);
    }
    return sound;
  }

  @Test
  void aReasonIsGoodForTwoHours() {
    RecordingId recording = kept();
    UUID old = UUID.randomUUID();
    sql.execute(
        "insert into recordings.listening values (?, ?, 'doctor', ?, 'long ago', now() - interval"
            + " '3 hours')",
        old,
        recording.value(),
        doctor.id().toString());

    assertThat(refusalOf(listenings.sound(new io.dozvon.recordings.ListeningId(old), doctor)))
        .isEqualTo("recording-listening-over");
  }

  @Test
  void withAnotherKeyNothingIsHeardAndTheServiceDoesNotStart() {
    RecordingId recording = kept();
    broom.start();
    sql.execute(
        "update recordings.recording set master_key = '0011223344556677' where id = ?",
        recording.value());

    assertThat(refusalOf(listenings.begin(recording, REASON, doctor)))
        .isEqualTo("recording-key-missing");
    assertThatThrownBy(broom::start)
        .isInstanceOf(BadRecordingSetting.class)
        .hasMessageContaining("dozvon.recordings.key")
        .hasMessageContaining("0011223344556677");
    listenings.delete(recording, Centre.ADMIN).orElseThrow();
  }

  @Test
  void soundThatWasTamperedWithIsNotPlayed() {
    RecordingId recording = kept();
    sql.execute("alter table recordings.piece disable trigger user");
    sql.execute(
        "update recordings.piece set sealed = set_byte(sealed, 40, 1 - (get_byte(sealed, 40) & 1))"
            + " where recording_id = ?",
        recording.value());
    sql.execute("alter table recordings.piece enable trigger user");

    assertThatThrownBy(() -> heard(recording)).isInstanceOf(IOException.class);
  }

  // --- deleting

  @Test
  void whenItsTimeIsOverTheSoundGoesAndTheProofStays() {
    RecordingId recording = kept();
    Recording.Proof proof = recording(recording).proofSoFar().orElseThrow();
    sql.execute(
        "update recordings.recording set kept_until = now() - interval '1 second' where id = ?",
        recording.value());

    listenings.deleteOverdue(100);

    Recording.Deleted deleted = await(Recording.Deleted.class, recording);
    assertThat(deleted.proof().sha256()).isEqualTo(proof.sha256());
    assertThat(pieces(recording)).isZero();
    assertThat(
            count("recordings.recording where id = ? and wrapped_key is null", recording.value()))
        .isEqualTo(1);
    assertThat(refusalOf(listenings.begin(recording, REASON, doctor)))
        .isEqualTo("recording-no-sound");
    assertThat(
            count("audit.entry where action = 'delete' and subject_id = ?", recording.toString()))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotOverdueStays() {
    RecordingId recording = kept();

    listenings.deleteOverdue(100);

    assertThat(recording(recording)).isInstanceOf(Recording.Kept.class);
  }

  // --- what the database itself guards

  @Test
  void theDatabaseLetsNothingRunWithoutThePatientsWord() {
    RecordingId recording = asked();

    assertThatThrownBy(() ->
            sql.execute(
                "update recordings.recording set state = 'running', started_at = now() where id ="
                    + " ?",
                recording.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("nobody has agreed");
    assertThatThrownBy(() ->
            sql.execute(
                "insert into recordings.consent (recording_id, step, by_kind, by_id, how, at)"
                    + " values (?, 'agreed', 'doctor', 'x', 'page', now())",
                recording.value()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> sql.execute("update recordings.consent set step = 'agreed'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> sql.execute("delete from recordings.recording"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void bothPagesAreTold() {
    ears.forget();

    asked();

    soon().until(() -> ears.heardOf(new Person.OfPatient(patient.id())));
    soon().until(() -> ears.heardOf(new Person.OfDoctor(doctor.id())));
  }
}
