package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.ExchangeBench.Line;
import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The words the contract's tests are written in.
record Calls(ExchangeBench bench) {
  LegId personWaits() throws ExchangeUnavailable {
    LegId leg = ring(PERSON, Confirmation.PRESS_ONE);
    bench.news().awaitLeg(leg, Confirmed.class);
    return leg;
  }

  LegId ring(CarrierBehaviour far, Confirmation confirmation) throws ExchangeUnavailable {
    LegId leg = LegId.random();
    bench
        .exchange()
        .originate(leg, toPhone(bench.carrierWill(far), confirmation, Language.RUSSIAN));
    return leg;
  }

  LegId ringDesk(DeskPhone phone) throws ExchangeUnavailable {
    LegId leg = LegId.random();
    PhoneNumber callerId = anyTrunk().callerId();
    bench
        .exchange()
        .originate(
            leg, new Origination.ToDeskPhone(phone, callerId, bench.ringFor(), Language.ENGLISH));
    return leg;
  }

  Origination toPhone(Line line, Confirmation confirmation, Language language) {
    return new Origination.ToPhone(
        line.number(),
        line.trunk(),
        bench.ringFor(),
        confirmation,
        bench.confirmWithin(),
        language);
  }

  void hangUp(LegId... legs) throws ExchangeUnavailable {
    for (LegId leg : legs) {
      bench.exchange().hangUp(leg);
    }
  }

  void assertThatTimesRise(LegId leg) {
    List<Instant> times = bench.news().of(leg).stream().map(LegEvent::at).toList();
    assertThat(times).isSorted();
  }

  static Ending answered(Fault whoHungUp) {
    return new Ending(
        Disposition.ANSWERED,
        whoHungUp,
        true,
        Optional.of(200),
        Optional.of(16),
        AnsweredBy.PERSON);
  }

  Trunk anyTrunk() {
    return bench.exchange().status().trunks().getFirst();
  }
}
