package io.dozvon.web.admin;

import io.dozvon.telephony.Exchanges;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

@AdminApi
class ExchangesApi {
  private final Exchanges exchanges;

  ExchangesApi(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @GetMapping("/exchanges")
  List<ExchangeJson> exchanges() {
    return exchanges.statuses().stream().map(ExchangeJson::of).toList();
  }
}
