package io.dozvon.pbx;

import io.dozvon.pbx.asterisk.AsteriskFiles;
import io.dozvon.pbx.plan.ExchangePlan;
import java.util.List;

/// All files that make an Asterisk (18 or newer) the exchange of a plan.
public final class AsteriskConfiguration {
  private AsteriskConfiguration() {}

  /// The files of `plan`, in a fixed order; every file Asterisk is started with is among them.
  public static List<GeneratedFile> files(ExchangePlan plan) {
    return AsteriskFiles.ALL.stream().flatMap(file -> file.generate(plan).stream()).toList();
  }

  /// Files of `plan` that only a new exchange needs: the service writes them later, see
  /// [QueuesFile]. They are never written over.
  public static List<GeneratedFile> firstFiles(ExchangePlan plan) {
    return plan.line().isPresent() ? List.of(QueuesFile.of(UsualLine.QUEUES)) : List.of();
  }
}
