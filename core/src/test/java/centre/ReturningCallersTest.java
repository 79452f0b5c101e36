package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.callbacks.Callback.Done;
import io.dozvon.callbacks.CallbackOutcome;
import io.dozvon.contactcentre.CallbackRequested.Why;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is owed a callback and calls again themselves has the place that the callback keeps.
@CentreTest
class ReturningCallersTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Centre centre;
  private final Floor floor;
  private final LineCalls calls;
  private final Exchanges exchanges;
  private final QueueId queue;

  ReturningCallersTest(Centre centre, Floor floor, LineCalls calls, Exchanges exchanges) {
    this.centre = centre;
    this.floor = floor;
    this.calls = calls;
    this.exchanges = exchanges;
    this.queue = floor.queue();
  }

  @BeforeEach
  void theExchangeIsHeard() {
    await().atMost(SOON).until(() -> exchanges.statuses().getFirst().listening());
  }

  private LineCallId waits(PhoneNumber number) throws Exception {
    LineCallId call =
        centre.exchange.lineIsCalled(Optional.of(number), Caller.DID, Language.RUSSIAN);
    await().atMost(SOON).until(() -> calls.find(call, Centre.ADMIN) instanceof Answer.Granted);
    exchanges.acd(Centre.EXCHANGE).orElseThrow().queue(call, queue, false);
    await().atMost(SOON).until(() -> place(call) > 0);
    return call;
  }

  /// From 1; 0 if they do not wait.
  private int place(LineCallId call) {
    return calls.find(call, Centre.ADMIN).orElseThrow().call().state()
            instanceof LineCallState.Waiting(QueueId in, int position, _)
        ? in.equals(queue) ? position : 0
        : 0;
  }

  private void awaitTalking(LineCallId call) {
    await()
        .atMost(SOON)
        .until(() ->
            calls.find(call, Centre.ADMIN).orElseThrow().call().state()
                instanceof LineCallState.Talking);
  }

  @Test
  void whoCallsAgainIsAnsweredBeforeThoseWhoCameAfterTheFirstCall() throws Exception {
    PhoneNumber number = floor.number();
    floor.requested(number, queue, Why.ABANDONED, Duration.ofMinutes(5));
    LineCallId other = waits(floor.number());

    LineCallId again = waits(number);
    await().atMost(SOON).until(() -> place(again) == 1);
    floor.readyAgent(queue);

    awaitTalking(again);
    assertThat(floor.await(Done.class, number).outcome())
        .isEqualTo(CallbackOutcome.CALLED_THEMSELVES);
    assertThat(floor.story(number)).isEmpty();
    centre.exchange.callerHangsUp(again);
    centre.exchange.callerHangsUp(other);
  }

  @Test
  void whoCameBeforeTheFirstCallIsStillAnsweredFirst() throws Exception {
    LineCallId other = waits(floor.number());
    PhoneNumber number = floor.number();
    floor.requested(number, queue, Why.ABANDONED, Duration.ZERO);

    LineCallId again = waits(number);
    floor.readyAgent(queue);

    awaitTalking(other);
    assertThat(place(again)).isPositive();
    centre.exchange.callerHangsUp(again);
    centre.exchange.callerHangsUp(other);
  }
}
