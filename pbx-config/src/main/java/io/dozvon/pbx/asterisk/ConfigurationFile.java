package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.GeneratedFile;
import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// One of the files Asterisk reads; its template stands beside it under the same name.
interface ConfigurationFile {
  /// Its name, e.g. `pjsip.conf`.
  String name();

  /// What its template needs of the plan.
  Map<String, Object> values(ExchangePlan plan);

  /// Whether an exchange of this plan reads it.
  default boolean isPartOf(ExchangePlan plan) {
    return true;
  }

  default GeneratedFile generate(ExchangePlan plan) {
    return new GeneratedFile(name(), Templates.render(name(), values(plan)));
  }
}
