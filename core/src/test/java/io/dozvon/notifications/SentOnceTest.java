package io.dozvon.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.dozvon.notifications.NoticeState.ACCEPTED;
import static io.dozvon.notifications.NoticeState.DEAD_LETTER;
import static io.dozvon.notifications.NoticeState.DELIVERED;
import static io.dozvon.notifications.NoticeState.NOT_SENT;
import static io.dozvon.notifications.NoticeState.UNKNOWN;
import static io.dozvon.notifications.NoticeState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.IllegalTransactionStateException;

/// A text goes out once or not at all, whatever the provider and the node do.
@Execution(ExecutionMode.CONCURRENT)
class SentOnceTest {
  private static final Duration LOST = Duration.ofMinutes(2);

  private PostRoom room = PostRoom.of("generic");

  @AfterEach
  void close() {
    room.close();
  }

  private void roomWith(String gateway, String... settings) {
    room.close();
    room = PostRoom.of(gateway, settings);
  }

  private void knowingRepeats() {
    roomWith("generic", "dozvon.sms.idempotent=true");
  }

  private void providerSays(ResponseDefinitionBuilder answer) {
    room.provider.stubFor(any(anyUrl()).willReturn(answer));
  }

  private void providerAccepts() {
    providerSays(okJson("{\"id\": \"p-1\"}"));
  }

  private int requests() {
    return room.provider.findAll(anyRequestedFor(anyUrl())).size();
  }

  @Test
  void whatIsWishedGoesOutAfterTheCommitAndOnce() {
    providerAccepts();
    NoticeId id = room.text(new TextMessage.NotReached());
    assertThat(requests()).isZero();

    assertThat(room.look()).isEqualTo(1);
    assertThat(room.look()).isZero();

    assertThat(room.state(id)).isEqualTo(ACCEPTED);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    room.transaction()
        .executeWithoutResult(undone -> {
          room.notifications()
              .text(
                  new TextMessage.NotReached(),
                  PostRoom.PHONE,
                  Language.RUSSIAN,
                  room.clock.instant().plusSeconds(60));
          undone.setRollbackOnly();
        });

    assertThat(room.look()).isZero();
  }

  @Test
  void nothingCanBeWishedOutsideOfATransaction() {
    assertThatThrownBy(() ->
            room.notifications()
                .text(
                    new TextMessage.NotReached(),
                    PostRoom.PHONE,
                    Language.RUSSIAN,
                    room.clock.instant().plusSeconds(60)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void anAttemptIsCommittedBeforeTheProviderHearsOfIt() {
    room.code();

    List<Notice> taken = room.take();

    assertThat(taken).hasSize(1);
    assertThat(requests()).isZero();
    assertThat(room.sql().fetchCount(DSL.table("notifications.attempt"))).isOne();
  }

  @Test
  void aNodeThatDiesBetweenRequestAndAnswerLeavesATextThatIsNotSentAgain() {
    NoticeId id = room.code();
    room.take();

    room.passes(LOST);
    room.look();
    room.passes(LOST);
    room.look();

    assertThat(room.state(id)).isEqualTo(UNKNOWN);
    assertThat(room.body(id)).isEmpty();
    assertThat(requests()).isZero();
  }

  @Test
  void withAProviderThatKnowsRepeatsItIsSentAgainUnderTheSameId() {
    knowingRepeats();
    providerAccepts();
    NoticeId id = room.code();
    room.take();

    room.passes(LOST);
    room.look();
    assertThat(room.state(id)).isEqualTo(WAITING);
    room.passes(LOST);
    room.look();

    assertThat(room.state(id)).isEqualTo(ACCEPTED);
    assertThat(room.provider.findAll(anyRequestedFor(anyUrl())))
        .singleElement()
        .satisfies(
            request -> assertThat(request.getHeader("Idempotency-Key")).isEqualTo(id.toString()));
  }

  @Test
  void anAnswerThatTakesTooLongLeavesATextThatIsNotSentAgain() {
    providerSays(okJson("{\"id\": \"p-1\"}").withFixedDelay(6_000));
    NoticeId id = room.code();

    room.look();
    room.passes(LOST);
    room.look();

    assertThat(room.state(id)).isEqualTo(UNKNOWN);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void withAProviderThatKnowsRepeatsASlowAnswerIsAskedForAgain() {
    knowingRepeats();
    providerSays(okJson("{\"id\": \"p-1\"}").withFixedDelay(6_000));
    NoticeId id = room.code();
    room.look();
    assertThat(room.state(id)).isEqualTo(WAITING);

    providerAccepts();
    room.passes(LOST);
    room.look();

    assertThat(room.state(id)).isEqualTo(ACCEPTED);
    assertThat(requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void aBrokenConnectionLeavesATextThatIsNotSentAgain(Fault fault) {
    providerSays(aResponse().withFault(fault));
    NoticeId id = room.code();

    room.look();

    assertThat(room.state(id)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{\"no\": \"id\"}"})
  void aSuccessThatSaysNothingIsNoneAndIsNotRepeated(String answer) {
    providerSays(aResponse().withStatus(200).withBody(answer));
    NoticeId id = room.code();

    room.look();

    assertThat(room.state(id)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void aRefusalForGoodIsADeadLetterAtOnce(int status) {
    providerSays(aResponse().withStatus(status));
    NoticeId id = room.code();

    room.look();

    assertThat(room.state(id)).isEqualTo(DEAD_LETTER);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void aServerThatFailedMayHaveTakenIt(int status) {
    providerSays(aResponse().withStatus(status));
    NoticeId id = room.code();

    room.look();

    assertThat(room.state(id)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void whoAsksForPatienceIsAskedAgainAfterAPauseThatGrows(int status) {
    roomWith("generic", "dozvon.sms.backoff=10s", "dozvon.sms.longest-backoff=30s");
    providerSays(aResponse().withStatus(status));
    NoticeId id = room.code();

    for (int pause : new int[] {10, 20, 30, 30}) {
      assertThat(room.look()).as("after the pause before %s s", pause).isEqualTo(1);
      assertThat(room.state(id)).isEqualTo(WAITING);
      room.passes(Duration.ofSeconds(pause).minusMillis(1));
      assertThat(room.look()).as("before %s s are over", pause).isZero();
      room.passes(Duration.ofMillis(1));
    }
    providerAccepts();
    room.look();
    assertThat(room.state(id)).isEqualTo(ACCEPTED);
  }

  @Test
  void aProviderThatCannotBeReachedHasNotGotIt() {
    room.provider.stop();
    NoticeId id = room.code();

    room.look();

    assertThat(room.state(id)).isEqualTo(WAITING);
  }

  @Test
  void whatWasTriedTooOftenIsADeadLetterAndGoesOutWhenAnAdminWishesSo() {
    roomWith("generic", "dozvon.sms.attempts=2", "dozvon.sms.backoff=1s");
    providerSays(aResponse().withStatus(503));
    NoticeId id = room.text(new TextMessage.NotReached());
    room.look();
    room.passes(Duration.ofSeconds(2));
    room.look();
    assertThat(room.state(id)).isEqualTo(DEAD_LETTER);
    assertThat(room.look()).isZero();

    providerAccepts();
    assertThat(room.notifications().retry(id, PostRoom.ADMIN)).isInstanceOf(Answer.Granted.class);
    room.look();

    assertThat(room.state(id)).isEqualTo(ACCEPTED);
    assertThat(refusalOf(room.notifications().retry(id, PostRoom.ADMIN)))
        .isEqualTo("message-not-given-up");
  }

  @Test
  void whatMayHaveBeenSentCannotBeTriedAgain() {
    NoticeId id = room.code();
    room.take();
    room.passes(LOST);
    room.look();

    assertThat(refusalOf(room.notifications().retry(id, PostRoom.ADMIN)))
        .isEqualTo("message-not-given-up");
    assertThat(refusalOf(room.notifications().retry(NoticeId.random(), PostRoom.ADMIN)))
        .isEqualTo("message-not-found");
  }

  @Test
  void whatComesTooLateIsNotSentAndItsCodeIsErased() {
    NoticeId id = room.code();

    room.passes(Duration.ofHours(1));
    assertThat(room.look()).isZero();

    assertThat(room.state(id)).isEqualTo(DEAD_LETTER);
    assertThat(room.body(id)).isEmpty();
    assertThat(refusalOf(room.notifications().retry(id, PostRoom.ADMIN)))
        .isEqualTo("message-expired");
  }

  @Test
  void aPauseThatWouldEndTooLateIsNotWaitedFor() {
    roomWith("generic", "dozvon.sms.backoff=2h", "dozvon.sms.longest-backoff=2h");
    providerSays(aResponse().withStatus(503));
    NoticeId id = room.code();

    room.look();

    assertThat(room.state(id)).isEqualTo(DEAD_LETTER);
  }

  @Test
  void aCodeIsErasedOnceItIsWithTheProviderAndOtherTextsWhenTheyAreTooOld() {
    providerAccepts();
    NoticeId code = room.code();
    NoticeId text = room.text(new TextMessage.NotReached());
    room.look();
    assertThat(room.body(code)).isEmpty();
    assertThat(room.body(text)).isPresent();

    room.notifications().eraseTooLate();
    assertThat(room.body(text)).isPresent();
    room.passes(Duration.ofHours(1));
    room.notifications().eraseTooLate();

    assertThat(room.body(text)).isEmpty();
    assertThat(room.state(text)).isEqualTo(ACCEPTED);
  }

  @Test
  void anAnswerThatComesWhenItWasGivenUpIsBelieved() {
    providerAccepts();
    NoticeId id = room.code();
    List<Notice> taken = room.take();
    room.passes(LOST);
    room.look();
    assertThat(room.state(id)).isEqualTo(UNKNOWN);

    taken.forEach(room.get(Dispatch.class)::carry);

    assertThat(room.state(id)).isEqualTo(ACCEPTED);
  }

  @Test
  void twoNodesThatLookAtOnceSendEachTextOnce() throws InterruptedException {
    providerAccepts();
    int texts = 60;
    for (int i = 0; i < texts; i++) {
      room.text(new TextMessage.NotReached());
    }
    Set<NoticeId> twice = ConcurrentHashMap.newKeySet();
    Set<NoticeId> once = ConcurrentHashMap.newKeySet();

    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int node = 0; node < 6; node++) {
        nodes.execute(() -> {
          for (List<Notice> taken = taken(); !taken.isEmpty(); taken = taken()) {
            taken.stream()
                .map(notice -> notice.facts().id())
                .filter(id -> !once.add(id))
                .forEach(twice::add);
            taken.forEach(room.get(Dispatch.class)::carry);
          }
        });
      }
    }
    while (room.look() > 0) {}

    assertThat(twice).isEmpty();
    assertThat(once).isNotEmpty();
    assertThat(requests()).isEqualTo(texts);
  }

  /// As after a restart with another provider.
  private void thatWasWithAnotherProvider(NoticeId id) {
    room.sql()
        .execute("update notifications.notice set carrier = 'another' where id = ?", id.value());
  }

  @Test
  void whatAnotherProviderMayHaveIsNotSentByThisOne() {
    knowingRepeats();
    providerAccepts();
    NoticeId onItsWay = room.code();
    room.take();
    thatWasWithAnotherProvider(onItsWay);
    room.passes(LOST);
    room.look();
    room.passes(LOST);
    room.look();

    assertThat(room.state(onItsWay)).isEqualTo(UNKNOWN);
    assertThat(requests()).isZero();
  }

  @Test
  void whatWaitsAfterAnAnswerThatSaidNothingIsNotSentByAnotherProvider() {
    knowingRepeats();
    providerSays(aResponse().withStatus(500));
    NoticeId id = room.code();
    room.look();
    assertThat(room.state(id)).isEqualTo(WAITING);
    thatWasWithAnotherProvider(id);

    providerAccepts();
    room.passes(LOST);
    room.look();

    assertThat(room.state(id)).isEqualTo(UNKNOWN);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void whatNoProviderHasIsSentByTheOneOfTodayWhoseReceiptsCount() {
    providerSays(aResponse().withStatus(503));
    NoticeId id = room.code();
    room.look();
    thatWasWithAnotherProvider(id);

    providerAccepts();
    room.passes(LOST);
    room.look();

    assertThat(room.state(id)).isEqualTo(ACCEPTED);
    assertThat(room.notice(id).facts().carrier()).isEqualTo("generic");
  }

  private List<Notice> taken() {
    return room.get(Deliveries.class).takeDue(Channel.TEXT, 5);
  }

  @Test
  void withoutAGatewayEachTextIsRecordedAsNotSentAndWhatItSaidIsNotKept() {
    roomWith("none");
    NoticeId id = room.code();

    assertThat(room.look()).isZero();

    assertThat(room.state(id)).isEqualTo(NOT_SENT);
    assertThat(room.body(id)).isEmpty();
  }

  @Test
  void theDemonstrationKeepsEveryTextAndSendsNone() {
    roomWith("show");
    NoticeId id = room.code();
    room.passes(Duration.ofDays(1));
    room.notifications().eraseTooLate();

    assertThat(room.state(id)).isEqualTo(DELIVERED);
    assertThat(room.notifications().shown(50, PostRoom.ADMIN))
        .singleElement()
        .satisfies(shown -> assertThat(shown.body().orElseThrow()).contains("482913"));
    assertThat(requests()).isZero();
  }

  private static String refusalOf(Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(var refusal) ? refusal.id() : "granted";
  }
}
