package io.dozvon.contactcentre;

import java.util.OptionalDouble;

/// What became of the callers who came into a queue; see `docs/figures.md`.
///
/// @param offered who came into the queue, but for those who were moved elsewhere
/// @param answered by an agent
/// @param withinTarget answered within the queue's service level target
/// @param abandoned hung up while they waited, the short ones included
/// @param shortAbandoned of them, within the time that does not count
/// @param otherwise neither answered nor abandoned: a call back, the overflow, nobody there, lost
/// @param waiting still there
/// @param waitingInTime of them, for no longer than the target
public record QueueCounts(
    int offered,
    int answered,
    int withinTarget,
    int abandoned,
    int shortAbandoned,
    int otherwise,
    int waiting,
    int waitingInTime) {
  public static final QueueCounts NONE = new QueueCounts(0, 0, 0, 0, 0, 0, 0, 0);

  public QueueCounts plus(QueueCounts more) {
    return new QueueCounts(
        offered + more.offered,
        answered + more.answered,
        withinTarget + more.withinTarget,
        abandoned + more.abandoned,
        shortAbandoned + more.shortAbandoned,
        otherwise + more.otherwise,
        waiting + more.waiting,
        waitingInTime + more.waitingInTime);
  }

  /// From 0 to 1; empty if nobody counts. Who still waits in time may yet be answered in time, and
  /// does not count so far.
  public OptionalDouble serviceLevel(ServiceLevelFormula formula) {
    int decided = offered - waitingInTime;
    int counted =
        switch (formula) {
          case WITHOUT_SHORT_ABANDONS -> decided - shortAbandoned;
          case OF_ALL_OFFERED -> decided;
        };
    return counted <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) withinTarget / counted);
  }
}
