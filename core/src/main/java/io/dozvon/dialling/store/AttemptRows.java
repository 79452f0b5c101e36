package io.dozvon.dialling.store;

import static io.dozvon.database.dialling.Tables.ATTEMPT;
import static io.dozvon.database.dialling.Tables.CORRECTION;
import static io.dozvon.database.dialling.Tables.OUTCOME;

import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Attempt.Facts;
import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.Attempt.Progress;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Outcome;
import io.dozvon.dialling.ReachId;
import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/// Turns a row of `attempt`, left-joined with `outcome` and the `correction` that holds, into an
/// [Attempt].
final class AttemptRows {
  private AttemptRows() {}

  static Attempt attempt(Record row) {
    Facts facts = facts(row);
    Progress progress =
        new Progress(
            maybe(row, ATTEMPT.DIALLED_AT),
            maybe(row, ATTEMPT.RINGING_AT),
            maybe(row, ATTEMPT.ANSWERED_AT));
    Optional<Instant> endedAt = maybe(row, ATTEMPT.ENDED_AT);
    return maybe(row, OUTCOME.ATTEMPT_ID)
        .map(_ -> corrected(outcome(row), row))
        .<Attempt>map(outcome ->
            endedAt.isPresent()
                ? new Attempt.Ended(facts, progress, outcome, endedAt.get())
                : new Attempt.Answered(facts, progress, outcome))
        .orElseGet(() -> new Attempt.Trying(facts, progress));
  }

  private static Facts facts(Record row) {
    return new Facts(
        new AttemptId(row.get(ATTEMPT.ID)),
        new ReachId(row.get(ATTEMPT.REACH_ID)),
        new ConsultationId(row.get(ATTEMPT.CONSULTATION_ID)),
        row.get(ATTEMPT.SEQUENCE),
        Wire.read(Channel.class, row.get(ATTEMPT.CHANNEL)),
        new LegId(row.get(ATTEMPT.LEG_ID)),
        new ExchangeName(row.get(ATTEMPT.EXCHANGE)),
        maybe(row, ATTEMPT.TRUNK).map(trunk -> line(row, trunk)),
        row.get(ATTEMPT.INTENDED_AT));
  }

  private static Line line(Record row, String trunk) {
    return new Line(
        new PhoneNumber(row.get(ATTEMPT.DESTINATION)),
        new Trunk(new TrunkName(trunk), new PhoneNumber(row.get(ATTEMPT.CALLER_ID))));
  }

  private static Outcome corrected(Outcome outcome, Record row) {
    return maybe(row, CORRECTION.NUMBER)
        .map(_ -> outcome.corrected(CorrectionRows.correction(row)))
        .orElse(outcome);
  }

  private static Outcome outcome(Record row) {
    return new Outcome(
        row.get(OUTCOME.AT),
        Wire.read(Disposition.class, row.get(OUTCOME.DISPOSITION)),
        maybe(row, OUTCOME.FAULT).map(name -> Wire.read(Fault.class, name)),
        row.get(OUTCOME.COUNTED),
        row.get(OUTCOME.RANG),
        maybe(row, OUTCOME.SIP_STATUS),
        maybe(row, OUTCOME.Q850_CAUSE),
        maybe(row, OUTCOME.ANSWERED_BY).map(name -> Wire.read(AnsweredBy.class, name)),
        Optional.empty());
  }

  private static <T> Optional<T> maybe(Record row, Field<T> field) {
    return Optional.ofNullable(row.get(field));
  }
}
