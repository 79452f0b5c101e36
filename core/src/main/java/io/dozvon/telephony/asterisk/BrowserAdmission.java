package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.vocabulary.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.BiFunction;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers an exchange that asks whose a browser's token is. If the token opens nothing, or the
/// question is not understood, it says nothing: the dialplan then turns the caller away without a
/// word of why.
final class BrowserAdmission implements AgiScript {
  private static final Logger log = LoggerFactory.getLogger(BrowserAdmission.class);
  private static final String ADMITTED = "dozvon.join.admitted";
  private static final String REFUSED = "dozvon.join.refused";

  private final BiFunction<String, ExchangeName, Admission> tokens;
  private final MeterRegistry meters;

  BrowserAdmission(BiFunction<String, ExchangeName, Admission> tokens, MeterRegistry meters) {
    this.tokens = tokens;
    this.meters = meters;
  }

  @Override
  public void service(AgiRequest request, AgiChannel channel) throws AgiException {
    Optional<ExchangeName> exchange = exchange(request);
    if (exchange.isEmpty() || !Dialplan.ADMIT.equals(request.getScript())) {
      count(REFUSED, "unknown", "not-understood");
      return;
    }
    switch (tokens.apply(request.getExtension(), exchange.get())) {
      case Admission.Admitted admitted -> admit(admitted, exchange.get(), channel);
      case Admission.Rejected(Admission.Reason reason) -> {
        log.info("exchange {}: a browser was turned away, token {}", exchange.get(), reason);
        count(REFUSED, exchange.get().value(), Wire.name(reason));
      }
    }
  }

  private void admit(Admission.Admitted admitted, ExchangeName exchange, AgiChannel channel)
      throws AgiException {
    channel.setVariable(Dialplan.LANGUAGE, admitted.language().code());
    channel.setVariable(Dialplan.LEG, admitted.leg().toString());
    log.info("leg {}: a browser was let in at {}", admitted.leg(), exchange);
    count(ADMITTED, exchange.value(), "token");
  }

  private static Optional<ExchangeName> exchange(AgiRequest request) {
    String name = request.getParameter(Dialplan.EXCHANGE);
    try {
      return name == null ? Optional.empty() : Optional.of(new ExchangeName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void count(String what, String exchange, String reason) {
    meters.counter(what, "exchange", exchange, "reason", reason).increment();
  }
}
