package io.dozvon.notifications;

import io.dozvon.notifications.store.NoticeStore;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where providers tell what became of texts.
@Component
public class Receipts {
  private final Carriers carriers;
  private final NoticeStore store;
  private final Deliveries deliveries;
  private final Clock clock;

  Receipts(Carriers carriers, NoticeStore store, Deliveries deliveries, Clock clock) {
    this.carriers = carriers;
    this.store = store;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Takes receipts; late, repeated and jumbled ones change nothing. One of a message that we do
  /// not know is taken too: others may send on the same account, and the provider would tell it
  /// again and again.
  ///
  /// @return what the provider wants to hear
  @Transactional
  public Answer<String> take(String provider, Receipt.Request request) {
    return readerOf(provider)
        .then(it ->
            it.read(request)
                .map(receipts -> {
                  note(provider, receipts);
                  return it.thanks();
                }));
  }

  private Answer<ReceiptReader> readerOf(String provider) {
    return carriers.of(Channel.TEXT) instanceof ReceiptReader reader
            && reader.name().equals(provider)
        ? Answer.granted(reader)
        : Answer.refused(new NotificationRefusal.UnknownProvider());
  }

  private void note(String provider, List<Receipt> receipts) {
    Instant now = clock.instant();
    for (Receipt receipt : receipts) {
      store
          .hold(provider, receipt.carrierId())
          .ifPresent(notice ->
              deliveries.move(notice, it -> it.heard(receipt.word(), receipt.carrierId(), now)));
    }
  }
}
