package io.dozvon.telephony;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/// What every exchange owes to the rooms, whichever engine is behind it. An adapter is held to it
/// by implementing this interface in a test.
///
/// Calls are independent of each other, so the tests may run side by side; only those that stop the
/// exchange run alone.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(
    value = ExchangeContract.EXCHANGE,
    mode = ResourceAccessMode.READ,
    target = ResourceLockTarget.CHILDREN)
public interface ExchangeContract
    extends CallOutcomeContract,
        LegEndingContract,
        TalkContract,
        ConferenceContract,
        MeasuredLegContract,
        RecordingContract,
        LostExchangeContract {
  String EXCHANGE = "exchange";
}
