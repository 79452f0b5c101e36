package io.dozvon.web.admin;

import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.Trunk;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an exchange is, seen from the node that answers.
record ExchangeJson(
    String name,
    String kind,
    @Schema(allowableValues = {"up", "frozen", "down"}) String health,
    @Nullable String version,
    @Schema(description = "Whether this node hears the exchange's events.") boolean listening,
    Instant since,
    int legs,
    List<TrunkJson> trunks) {

  record TrunkJson(String name, String callerId) {
    static TrunkJson of(Trunk trunk) {
      return new TrunkJson(trunk.name().value(), trunk.callerId().e164());
    }
  }

  static ExchangeJson of(ExchangeStatus status) {
    return new ExchangeJson(
        status.name().value(),
        status.kind(),
        Wire.name(status.health()),
        status.version().orElse(null),
        status.listening(),
        status.since(),
        status.legs(),
        status.trunks().stream().map(TrunkJson::of).toList());
  }
}
