package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.Admission.Admitted;
import io.dozvon.telephony.Admission.Reason;
import io.dozvon.telephony.Admission.Rejected;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.JoinTokens;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Language;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// A browser's one-time right to place one call.
@CentreTest
class JoinTokensTest {
  private final JoinTokens tokens;
  private final DSLContext sql;

  JoinTokensTest(JoinTokens tokens, DSLContext sql) {
    this.tokens = tokens;
    this.sql = sql;
  }

  @Test
  void aTokenOpensItsLegOnce() {
    JoinTicket ticket = ticket();

    assertThat(redeem(ticket)).isEqualTo(new Admitted(ticket.leg(), Language.ENGLISH));
    assertThat(redeem(ticket)).isEqualTo(new Rejected(Reason.USED));
  }

  @Test
  void aGuessOpensNothing() {
    assertThat(tokens.redeem("0123456789abcdef0123456789abcdef01234567", Centre.EXCHANGE))
        .isEqualTo(new Rejected(Reason.UNKNOWN));
    assertThat(tokens.redeem("", Centre.EXCHANGE)).isEqualTo(new Rejected(Reason.UNKNOWN));
  }

  @Test
  void aTokenForAnotherExchangeOpensNothingAndIsNotSpent() {
    JoinTicket ticket = ticket();

    assertThat(tokens.redeem(ticket.token().reveal(), new ExchangeName("elsewhere")))
        .isEqualTo(new Rejected(Reason.ELSEWHERE));
    assertThat(redeem(ticket)).isInstanceOf(Admitted.class);
  }

  @Test
  void aLateTokenOpensNothingAndIsForgottenAfterADay() {
    JoinTicket ticket = ticket();
    passes("1 minute", ticket);

    assertThat(redeem(ticket)).isEqualTo(new Rejected(Reason.EXPIRED));

    passes("1 day", ticket);
    tokens.forgetExpired();
    assertThat(redeem(ticket)).isEqualTo(new Rejected(Reason.UNKNOWN));
  }

  @Test
  void ofManyCallsAtOnceWithOneTokenOneIsAdmitted() throws Exception {
    JoinTicket ticket = ticket();
    Callable<Admission> call = () -> redeem(ticket);

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Admission>> answers = callers.invokeAll(List.of(call, call, call, call));
      assertThat(answers.stream().map(Future::resultNow))
          .filteredOn(Admitted.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void onlyTheTokensHashIsKept() {
    JoinTicket ticket = ticket();

    String row =
        sql.fetchSingle(
                "select t::text from telephony.join_token t where leg_id = ?", ticket.leg().value())
            .get(0, String.class);

    assertThat(row).doesNotContain(ticket.token().reveal());
  }

  private JoinTicket ticket() {
    return tokens.issue(LegId.random(), Centre.EXCHANGE, Language.ENGLISH);
  }

  private Admission redeem(JoinTicket ticket) {
    return tokens.redeem(ticket.token().reveal(), Centre.EXCHANGE);
  }

  private void passes(String time, JoinTicket ticket) {
    sql.execute(
        """
        update telephony.join_token
           set issued_at = issued_at - ?::interval, expires_at = expires_at - ?::interval
         where leg_id = ?
        """,
        time,
        time,
        ticket.leg().value());
  }
}
