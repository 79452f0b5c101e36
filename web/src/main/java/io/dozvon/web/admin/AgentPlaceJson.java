package io.dozvon.web.admin;

import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An agent's place in a queue.
record AgentPlaceJson(
    @NotBlank @Readable(As.QUEUE) String queue,
    @Schema(description = "0 for who is rung first, which it is if left out, to 9.")
        @Nullable Integer penalty) {
  static AgentPlaceJson of(Place place) {
    return new AgentPlaceJson(place.queue().value(), place.penalty());
  }

  Place place() {
    return new Place(new QueueId(queue.strip()), Objects.requireNonNullElse(penalty, 0));
  }
}
