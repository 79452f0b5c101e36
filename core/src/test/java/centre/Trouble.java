package centre;

import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.dialling.AttemptEnded;
import io.dozvon.telephony.LegEvent;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A listener that fails when told to, as one fails whose database stumbles: before anybody else
/// hears, and with it the transaction.
@Component
class Trouble {
  private volatile Predicate<Object> with = _ -> false;

  void with(Predicate<Object> news) {
    with = news;
  }

  void once(Predicate<Object> news) {
    AtomicInteger left = new AtomicInteger(1);
    with = it -> news.test(it) && left.getAndDecrement() > 0;
  }

  void isOver() {
    with = _ -> false;
  }

  @EventListener({LegEvent.class, AttemptEnded.class, ConsultationMoved.class})
  @Order(1)
  void on(Object news) {
    if (with.test(news)) {
      throw new IllegalStateException("trouble, on purpose");
    }
  }
}
