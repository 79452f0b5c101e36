package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.ANSWER;
import static io.dozvon.database.verification.Tables.ASKED;
import static io.dozvon.database.verification.Tables.CALLER_CHECK;
import static io.dozvon.database.verification.Tables.OPEN_CHECK;
import static io.dozvon.database.verification.Tables.OUTCOME;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import io.dozvon.database.verification.tables.records.AskedRecord;
import io.dozvon.programmes.InsuredId;
import io.dozvon.recordings.RecordingId;
import io.dozvon.verification.AgentCall;
import io.dozvon.verification.CallerCheck;
import io.dozvon.verification.CallerCheck.Result;
import io.dozvon.verification.CheckId;
import io.dozvon.verification.ChecklistItem;
import io.dozvon.verification.Item;
import io.dozvon.verification.ItemState;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class CheckStore {
  private static final String MATCH = "match";
  private static final String NO_MATCH = "no-match";

  private final DSLContext sql;

  CheckStore(DSLContext sql) {
    this.sql = sql;
  }

  /// What is counted for one call, or one number, is counted by one transaction after the other.
  public void hold(String counted) {
    sql.query("select pg_advisory_xact_lock(hashtextextended({0}, 34))", DSL.val(counted))
        .execute();
  }

  /// @return whether it was stored; not while another check of this patient or this insured person
  ///   goes on
  public boolean open(CallerCheck check) {
    CallerCheck.Facts facts = check.facts();
    boolean free =
        sql.insertInto(OPEN_CHECK)
                .set(OPEN_CHECK.CHECK_ID, facts.id().value())
                .set(OPEN_CHECK.PATIENT_ID, facts.patient().value())
                .set(OPEN_CHECK.INSURED_ID, facts.insured().value())
                .set(OPEN_CHECK.AGENT_ID, facts.agent().value())
                .set(OPEN_CHECK.CALL_ID, facts.call())
                .onConflictDoNothing()
                .execute()
            == 1;
    if (free) {
      insert(facts);
      sql.batchInsert(check.items().stream().map(item -> asked(facts.id(), item)).toList())
          .execute();
    }
    return free;
  }

  private void insert(CallerCheck.Facts facts) {
    sql.insertInto(CALLER_CHECK)
        .set(CALLER_CHECK.ID, facts.id().value())
        .set(CALLER_CHECK.PATIENT_ID, facts.patient().value())
        .set(CALLER_CHECK.INSURED_ID, facts.insured().value())
        .set(CALLER_CHECK.PROGRAMME_ID, facts.programme().value())
        .set(CALLER_CHECK.AGENT_ID, facts.agent().value())
        .set(CALLER_CHECK.CALL_KIND, Wire.name(facts.callKind()))
        .set(CALLER_CHECK.CALL_ID, facts.call())
        .set(CALLER_CHECK.CALLER, facts.caller().map(PhoneNumber::e164).orElse(null))
        .set(CALLER_CHECK.REQUIRED, facts.required())
        .set(CALLER_CHECK.OF_LIST, facts.ofList())
        .set(CALLER_CHECK.BEGAN_AT, facts.began())
        .execute();
  }

  private AskedRecord asked(CheckId check, ItemState item) {
    AskedRecord row = sql.newRecord(ASKED);
    row.setCheckId(check.value());
    row.setItem(Wire.name(item.item()));
    row.setWeight(item.asked().weight());
    row.setMandatory(item.asked().mandatory());
    row.setAvailable(item.available());
    row.setOfList(item.ofList());
    return row;
  }

  /// Nobody else moves it until the transaction ends.
  ///
  /// @return whether it goes on
  public boolean holdOpen(CheckId id) {
    return sql.selectOne()
        .from(OPEN_CHECK)
        .where(OPEN_CHECK.CHECK_ID.eq(id.value()))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  public Optional<CallerCheck> find(CheckId id) {
    return sql.select()
        .from(CALLER_CHECK)
        .leftJoin(OUTCOME)
        .on(OUTCOME.CHECK_ID.eq(CALLER_CHECK.ID))
        .where(CALLER_CHECK.ID.eq(id.value()))
        .fetchOptional(row -> new CallerCheck(facts(row), items(id), state(row)));
  }

  private static CallerCheck.Facts facts(Record row) {
    return new CallerCheck.Facts(
        new CheckId(row.get(CALLER_CHECK.ID)),
        new PatientId(row.get(CALLER_CHECK.PATIENT_ID)),
        new InsuredId(row.get(CALLER_CHECK.INSURED_ID)),
        new ProgrammeId(row.get(CALLER_CHECK.PROGRAMME_ID)),
        new StaffId(row.get(CALLER_CHECK.AGENT_ID)),
        Wire.read(AgentCall.Kind.class, row.get(CALLER_CHECK.CALL_KIND)),
        row.get(CALLER_CHECK.CALL_ID),
        Optional.ofNullable(row.get(CALLER_CHECK.CALLER)).map(PhoneNumber::new),
        row.get(CALLER_CHECK.REQUIRED),
        row.get(CALLER_CHECK.OF_LIST),
        row.get(CALLER_CHECK.BEGAN_AT));
  }

  private static CallerCheck.State state(Record row) {
    return row.get(OUTCOME.RESULT) == null
        ? new CallerCheck.State.Open()
        : new CallerCheck.State.Over(
            Wire.read(Result.class, row.get(OUTCOME.RESULT)), row.get(OUTCOME.AT));
  }

  private List<ItemState> items(CheckId id) {
    Map<String, int[]> answers = new HashMap<>();
    sql.select(ANSWER.ITEM, ANSWER.RESULT, count())
        .from(ANSWER)
        .where(ANSWER.CHECK_ID.eq(id.value()))
        .groupBy(ANSWER.ITEM, ANSWER.RESULT)
        .forEach(row ->
            answers
                    .computeIfAbsent(row.value1(), _ -> new int[2])[
                    row.value2().equals(MATCH) ? 0 : 1] =
                row.value3());
    return sql
        .selectFrom(ASKED)
        .where(ASKED.CHECK_ID.eq(id.value()))
        .fetch(row -> item(row, answers.getOrDefault(row.getItem(), new int[2])))
        .stream()
        .sorted(Comparator.comparing(ItemState::item))
        .toList();
  }

  private static ItemState item(AskedRecord row, int[] answers) {
    return new ItemState(
        new ChecklistItem(
            Wire.read(Item.class, row.getItem()), row.getWeight(), row.getMandatory()),
        row.getAvailable(),
        row.getOfList(),
        answers[0] > 0,
        answers[1]);
  }

  /// The one that goes on in an agent's call.
  public Optional<CheckId> open(StaffId agent, UUID call) {
    return sql.select(OPEN_CHECK.CHECK_ID)
        .from(OPEN_CHECK)
        .where(OPEN_CHECK.AGENT_ID.eq(agent.value()).and(OPEN_CHECK.CALL_ID.eq(call)))
        .limit(1)
        .fetchOptional(row -> new CheckId(row.value1()));
  }

  /// Those that go on for either of them.
  public List<CheckId> openOf(PatientId patient, InsuredId insured) {
    return sql.select(OPEN_CHECK.CHECK_ID)
        .from(OPEN_CHECK)
        .where(
            OPEN_CHECK.PATIENT_ID.eq(patient.value()).or(OPEN_CHECK.INSURED_ID.eq(insured.value())))
        .fetch(row -> new CheckId(row.value1()));
  }

  public List<CheckId> allOpen() {
    return sql.select(OPEN_CHECK.CHECK_ID).from(OPEN_CHECK).fetch(row -> new CheckId(row.value1()));
  }

  /// An answer of the caller's; the check is held.
  public void answer(CheckId id, Item item, boolean match, Instant at) {
    int before =
        sql.select(count())
            .from(ANSWER)
            .where(ANSWER.CHECK_ID.eq(id.value()))
            .fetchSingle()
            .value1();
    sql.insertInto(ANSWER)
        .set(ANSWER.CHECK_ID, id.value())
        .set(ANSWER.NUMBER, before + 1)
        .set(ANSWER.ITEM, Wire.name(item))
        .set(ANSWER.RESULT, match ? MATCH : NO_MATCH)
        .set(ANSWER.AT, at)
        .execute();
  }

  public void end(CallerCheck check, Result result, Optional<RecordingId> recording, Instant at) {
    sql.insertInto(OUTCOME)
        .set(OUTCOME.CHECK_ID, check.id().value())
        .set(OUTCOME.RESULT, Wire.name(result))
        .set(OUTCOME.SCORE, check.score())
        .set(OUTCOME.RECORDING, recording.map(RecordingId::toString).orElse(null))
        .set(OUTCOME.AT, at)
        .execute();
    sql.deleteFrom(OPEN_CHECK).where(OPEN_CHECK.CHECK_ID.eq(check.id().value())).execute();
  }

  /// How many checks of a patient have failed since then, exclusively.
  public int failures(PatientId patient, Instant since) {
    return failures(CALLER_CHECK.PATIENT_ID, patient.value(), since);
  }

  public int failures(InsuredId insured, Instant since) {
    return failures(CALLER_CHECK.INSURED_ID, insured.value(), since);
  }

  private int failures(TableField<?, UUID> whose, UUID id, Instant since) {
    return sql.select(count())
        .from(OUTCOME)
        .join(CALLER_CHECK)
        .on(CALLER_CHECK.ID.eq(OUTCOME.CHECK_ID))
        .where(whose.eq(id))
        .and(OUTCOME.RESULT.eq(Wire.name(Result.FAILED)))
        .and(OUTCOME.AT.gt(since))
        .fetchSingle()
        .value1();
  }

  /// How many patients but this one were tried in a call.
  public int others(UUID call, PatientId but) {
    return sql.select(countDistinct(CALLER_CHECK.PATIENT_ID))
        .from(CALLER_CHECK)
        .where(CALLER_CHECK.CALL_ID.eq(call).and(CALLER_CHECK.PATIENT_ID.ne(but.value())))
        .fetchSingle()
        .value1();
  }

  /// How many patients but this one were tried from a number since then.
  public int others(PhoneNumber caller, Instant since, PatientId but) {
    return sql.select(countDistinct(CALLER_CHECK.PATIENT_ID))
        .from(CALLER_CHECK)
        .where(CALLER_CHECK.CALLER.eq(caller.e164()))
        .and(CALLER_CHECK.BEGAN_AT.gt(since))
        .and(CALLER_CHECK.PATIENT_ID.ne(but.value()))
        .fetchSingle()
        .value1();
  }

  /// What came of the checks that began within a time, by agent.
  public Map<StaffId, Map<Result, Integer>> results(Instant from, Instant until) {
    Map<StaffId, Map<Result, Integer>> all = new HashMap<>();
    sql.select(CALLER_CHECK.AGENT_ID, OUTCOME.RESULT, count())
        .from(CALLER_CHECK)
        .join(OUTCOME)
        .on(OUTCOME.CHECK_ID.eq(CALLER_CHECK.ID))
        .where(CALLER_CHECK.BEGAN_AT.ge(from).and(CALLER_CHECK.BEGAN_AT.lt(until)))
        .groupBy(CALLER_CHECK.AGENT_ID, OUTCOME.RESULT)
        .forEach(row ->
            Objects.requireNonNull(
                    all.computeIfAbsent(new StaffId(row.value1()), _ -> new HashMap<>()))
                .put(Wire.read(Result.class, row.value2()), row.value3()));
    return all;
  }
}
