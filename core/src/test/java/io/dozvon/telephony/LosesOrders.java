package io.dozvon.telephony;

import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An exchange that can be looked at, but loses every order to ring: on the way there, or with its
/// answer.
record LosesOrders(ExchangeName name, ExchangeUnavailable how) implements ConnectedExchange {
  static final String KIND = "loses-orders";

  ExchangeDriver driver() {
    return new ExchangeDriver() {
      @Override
      public String kind() {
        return KIND;
      }

      @Override
      public ConnectedExchange open(ExchangeSettings settings, ExchangeNews news) {
        return LosesOrders.this;
      }
    };
  }

  @Override
  public void originate(LegId leg, Origination order) throws ExchangeUnavailable {
    throw how;
  }

  @Override
  public JoinResult join(Set<LegId> legs) {
    return JoinResult.LEG_GONE;
  }

  @Override
  public RecordResult record(LegId leg, SoundFile into) {
    return RecordResult.NOT_RECORDED;
  }

  @Override
  public Map<LegId, LegState> legs() {
    return Map.of();
  }

  @Override
  public ExchangeStatus status() {
    return new ExchangeStatus(
        name, KIND, Health.UP, Optional.empty(), true, Instant.EPOCH, 0, List.of());
  }

  // A leg that is not there is told nothing and ended by nobody, which is a success.

  @Override
  public void announce(LegId leg, Announcement what) {}

  @Override
  public void farewell(LegId leg, Announcement what) {}

  @Override
  public void hangUp(LegId leg) {}

  @Override
  public void stopRecording(SoundFile file) {}

  @Override
  public void connect() {}

  @Override
  public void listen() {}

  @Override
  public void stopListening() {}

  @Override
  public void close() {}
}
