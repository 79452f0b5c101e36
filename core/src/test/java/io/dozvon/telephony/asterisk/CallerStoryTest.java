package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerStoryTest {
  private static final LineCallId CALL = new LineCallId(UUID.randomUUID());
  private static final QueueId QUEUE = new QueueId("identification");
  private static final StaffId ANNA = StaffId.random();
  private static final StaffId BORIS = StaffId.random();

  private final List<AcdEvent> told = new ArrayList<>();
  private final CallerStory story = new CallerStory(CALL, new ExchangeName("msk-1"), told::add);
  private Instant now = Instant.parse("2026-11-30T10:00:00Z");

  @Test
  void aCallThatIsAnsweredAndEndedByTheCallerIsToldStepByStep() {
    hear(new LineSign.Arrived(Optional.of(new PhoneNumber("+79161234567")), "8", Language.RUSSIAN));
    hear(new LineSign.InQueue(QUEUE, 1), new LineSign.Rings(QUEUE, ANNA));
    hear(new LineSign.Answered(QUEUE, ANNA, Duration.ofSeconds(7), "17.2"));
    hear(talkOver(By.CALLER), new LineSign.Over());

    assertThat(names())
        .containsExactly("Arrived", "Queued", "Offered", "Connected", "Parted", "Over");
    assertThat(one(AcdEvent.Connected.class).waited()).isEqualTo(Duration.ofSeconds(7));
    assertThat(one(AcdEvent.Parted.class).by()).isEqualTo(By.CALLER);
    assertThat(story.isOver()).isTrue();
  }

  @Test
  void theEndOfATalkMayBeToldAfterThatOfTheCall() {
    talks();

    hear(new LineSign.Over());
    assertThat(names()).doesNotContain("Over");
    hear(talkOver(By.AGENT));

    assertThat(names()).endsWith("Parted", "Over");
    assertThat(one(AcdEvent.Parted.class).by()).isEqualTo(By.AGENT);
  }

  @Test
  void aTalkWhoseEndIsNeverToldEndsWithTheCall() {
    talks();

    hear(new LineSign.Over());
    passes(CallerStory.SETTLES_WITHIN);

    assertThat(names()).endsWith("Parted", "Over");
  }

  @Test
  void whoHangsUpWhileWaitingHasAbandonedAndNobodysPhoneRingsForThemAnyMore() {
    waits();
    hear(new LineSign.Rings(QUEUE, ANNA));

    hear(new LineSign.OutOfQueue(QUEUE), new LineSign.Over());

    assertThat(names()).endsWith("NotTaken", "Left", "Over");
    assertThat(one(AcdEvent.Left.class).why()).isEqualTo(Why.ABANDONED);
  }

  @Test
  void whoIsTakenOutOfAQueueHasNotAbandoned() {
    waits();

    hear(new LineSign.OutOfQueue(QUEUE));
    assertThat(names()).endsWith("Queued");
    passes(CallerStory.SETTLES_WITHIN);

    assertThat(one(AcdEvent.Left.class).why()).isEqualTo(Why.MOVED);
  }

  @Test
  void whatTheDialplanSaysOfALeavingCallerIsToldOnce() {
    waits();

    hear(new LineSign.OutOfQueue(QUEUE), new LineSign.LeftFor(QUEUE, Why.KEY));
    hear(new LineSign.WantsCallback(new PhoneNumber("+79161234567"), QUEUE), new LineSign.Over());

    assertThat(names()).endsWith("Queued", "Left", "CallbackWanted", "Over");
    assertThat(one(AcdEvent.Left.class).why()).isEqualTo(Why.KEY);
  }

  @Test
  void whoIsTakenFromAnAgentWhoseLegEndsWithThatWasTransferred() {
    talks();

    hear(talkOver(By.AGENT));
    passes(Duration.ofMillis(100));
    hear(new LineSign.InQueue(QUEUE, 1));

    assertThat(names()).endsWith("Parted", "Queued");
    assertThat(one(AcdEvent.Parted.class).by()).isEqualTo(By.TRANSFER);
  }

  @Test
  void ofSeveralWhoAreRungOnlyOneAnswers() {
    waits();
    hear(new LineSign.Rings(QUEUE, ANNA), new LineSign.Rings(QUEUE, BORIS));

    hear(new LineSign.Answered(QUEUE, BORIS, Duration.ZERO, "17.2"));

    assertThat(names()).endsWith("Offered", "Offered", "NotTaken", "Connected");
    assertThat(one(AcdEvent.NotTaken.class).agent()).isEqualTo(ANNA);
    assertThat(one(AcdEvent.Connected.class).agent()).isEqualTo(BORIS);
  }

  @Test
  void whoComesBackFromAHoldTalksAgain() {
    talks();
    hear(talkOver(By.AGENT));
    passes(CallerStory.SETTLES_WITHIN);

    hear(new LineSign.AgentInTalk(ANNA, "17.3"), new LineSign.InTalk());
    passes(Duration.ofSeconds(5));
    hear(new LineSign.AgentOutOfTalk(ANNA, "17.3"), new LineSign.OutOfTalk(), new LineSign.Over());

    assertThat(names()).endsWith("Parted", "Connected", "Parted", "Over");
    assertThat(((AcdEvent.Parted) told.get(told.size() - 2)).talked())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(((AcdEvent.Parted) told.get(told.size() - 2)).by()).isEqualTo(By.AGENT);
  }

  @Test
  void whoAsksAnotherAndGoesLeavesTheCallerToThem() {
    talks();
    hear(
        new LineSign.AgentInTalk(ANNA, "17.3"),
        talkOver(By.AGENT),
        new LineSign.AgentInTalk(BORIS, "17.4"));

    hear(new LineSign.InTalk(), new LineSign.AgentOutOfTalk(ANNA, "17.3"));

    assertThat(names()).endsWith("Parted", "Connected", "Parted", "Connected");
    assertThat(((AcdEvent.Connected) told.getLast()).agent()).isEqualTo(BORIS);
  }

  @Test
  void anAgentWhoGoesOnWithAnotherPhoneHasNotPartedWhenTheFormerOneIsGone() {
    talks();
    hear(new LineSign.AgentInTalk(ANNA, "17.3"), talkOver(By.AGENT), new LineSign.InTalk());
    hear(new LineSign.AgentInTalk(ANNA, "17.4"));
    hear(new LineSign.OutOfTalk(), new LineSign.InTalk());

    hear(new LineSign.AgentOutOfTalk(ANNA, "17.3"));
    passes(CallerStory.SETTLES_WITHIN);

    assertThat(names()).endsWith("Connected");
    hear(new LineSign.AgentOutOfTalk(ANNA, "17.4"), new LineSign.OutOfTalk(), new LineSign.Over());
    assertThat(names()).endsWith("Connected", "Parted", "Over");
  }

  @Test
  void whoIsGivenACallerTakesThemOrDoesNot() {
    talks();
    hear(talkOver(By.AGENT), new LineSign.Rings(QUEUE, BORIS));
    hear(new LineSign.Taken(QUEUE, BORIS, "17.1"));

    story.hangsUp("17.1");
    story.ends("17.1", now);
    hear(new LineSign.Over());

    assertThat(names()).endsWith("Parted", "Offered", "Connected", "Parted", "Over");
    assertThat(((AcdEvent.Parted) told.get(told.size() - 2)).by()).isEqualTo(By.AGENT);
  }

  private void waits() {
    hear(new LineSign.InQueue(QUEUE, 1));
  }

  private void talks() {
    waits();
    hear(
        new LineSign.Rings(QUEUE, ANNA), new LineSign.Answered(QUEUE, ANNA, Duration.ZERO, "17.2"));
  }

  private static LineSign talkOver(By by) {
    return new LineSign.TalkOver(QUEUE, ANNA, by, Duration.ofSeconds(20));
  }

  private void hear(LineSign... signs) {
    for (LineSign sign : signs) {
      story.hear(sign, now);
    }
  }

  private void passes(Duration time) {
    now = now.plus(time);
    story.settle(now);
  }

  private List<String> names() {
    return told.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private <E extends AcdEvent> E one(Class<E> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
