package io.dozvon.notifications;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who takes what along.
@Component
class Carriers {
  private final Map<Channel, Carrier> byChannel;

  Carriers(List<Carrier> carriers) {
    this.byChannel =
        carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
  }

  Carrier of(Channel channel) {
    Carrier carrier = byChannel.get(channel);
    if (carrier == null) {
      throw new IllegalStateException("nobody carries a " + channel);
    }
    return carrier;
  }
}
