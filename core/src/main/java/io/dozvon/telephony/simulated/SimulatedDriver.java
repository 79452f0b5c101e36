package io.dozvon.telephony.simulated;

import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeDriver;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;

/// Opens exchanges of the kind `simulated`.
public final class SimulatedDriver implements ExchangeDriver {
  static final String KIND = "simulated";

  private final SimulatedSwitches switches;
  private final Admissions admissions;

  public SimulatedDriver(SimulatedSwitches switches, Admissions admissions) {
    this.switches = switches;
    this.admissions = admissions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public ConnectedExchange open(ExchangeSettings settings, ExchangeNews news) {
    return new SimulatedExchange(
        settings, switches.named(settings.name()), switches.time(), admissions, news);
  }
}
