package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueChange;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A queue as typed. Times are whole seconds.
final class QueueForm {
  static final String ID = "id";
  static final String VERSION = "version";
  static final String KEY = "key";
  static final String OVERFLOW = "overflow";
  static final String USUAL = "usual";

  /// Queues to overflow into begin with it among the choices.
  static final String INTO = "queue:";

  private static final String RUSSIAN = "russianName";
  private static final String ENGLISH = "englishName";
  private static final String STRATEGY = "strategy";
  private static final String OFFER = "offerCallbackAfter";
  private static final String CALLBACK = "callback";
  private static final String GOODBYE = "goodbye";
  private static final int LONGEST_NAME = 100;

  /// A whole number that a queue has.
  ///
  /// @param least and `most` are its bounds
  record Bounded(String field, int least, int most) {}

  /// In the order of the page.
  static final List<Bounded> NUMBERS =
      List.of(
          new Bounded("serviceLevel", 1, 600),
          new Bounded("servicePercent", 1, 100),
          new Bounded("ringTime", 5, 120),
          new Bounded("wrapUp", 0, 3600),
          new Bounded("weight", 0, 99),
          new Bounded("maxWait", 10, 7200),
          new Bounded("maxCallers", 0, 1000),
          new Bounded("announceEvery", 0, 600));

  private static final Bounded OFFER_BOUNDS = new Bounded(OFFER, 10, 3600);
  private static final int LEAST_ANNOUNCE = 15;

  private QueueForm() {}

  static Form of(Queue queue) {
    QueueSetup setup = queue.setup();
    return Form.empty()
        .with(ID, queue.id().value())
        .with(VERSION, String.valueOf(queue.version()))
        .with(RUSSIAN, queue.russianName())
        .with(ENGLISH, queue.englishName())
        .with(STRATEGY, Wire.name(setup.strategy()))
        .with(KEY, queue.key().map(String::valueOf).orElse(""))
        .with(USUAL, queue.usual() ? USUAL : "")
        .with("serviceLevel", seconds(setup.serviceLevel()))
        .with("servicePercent", String.valueOf(queue.servicePercent()))
        .with("ringTime", seconds(setup.ringTime()))
        .with("wrapUp", seconds(setup.wrapUp()))
        .with("weight", String.valueOf(setup.weight()))
        .with("maxWait", seconds(setup.maxWait()))
        .with("maxCallers", String.valueOf(setup.maxCallers()))
        .with("announceEvery", seconds(setup.announceEvery()))
        .with(OFFER, setup.offerCallbackAfter().map(QueueForm::seconds).orElse(""))
        .with(OVERFLOW, written(setup.overflow()));
  }

  /// A new one begins as most are.
  static Form fresh() {
    return Form.empty()
        .with(STRATEGY, Wire.name(Strategy.RRMEMORY))
        .with("serviceLevel", "20")
        .with("servicePercent", "80")
        .with("ringTime", "20")
        .with("wrapUp", "30")
        .with("weight", "1")
        .with("maxWait", "900")
        .with("maxCallers", "0")
        .with("announceEvery", "45")
        .with(OFFER, "60")
        .with(OVERFLOW, CALLBACK);
  }

  private static String seconds(Duration time) {
    return String.valueOf(time.toSeconds());
  }

  private static String written(Overflow overflow) {
    return switch (overflow) {
      case Overflow.Callback _ -> CALLBACK;
      case Overflow.Goodbye _ -> GOODBYE;
      case Overflow.Queue(QueueId into) -> INTO + into.value();
    };
  }

  /// As typed, with what can be seen to be wrong.
  static Form checked(Map<String, String> sent) {
    Form form =
        fields()
            .reduce(Form.empty(), (all, field) -> all.with(field, sent.get(field)), (_, it) -> it)
            .required(ID, RUSSIAN, ENGLISH)
            .noLongerThan(LONGEST_NAME)
            .readable();
    if (!QueueId.isName(form.value(ID))) {
      form = form.wrong(ID, LineFormRefusal.QUEUE_NAME_MALFORMED);
    }
    for (Bounded number : NUMBERS) {
      form = checked(form, number);
    }
    if (!form.value(OFFER).isBlank()) {
      form = checked(form, OFFER_BOUNDS);
    }
    int announce = number(form, "announceEvery");
    return announce > 0 && announce < LEAST_ANNOUNCE
        ? form.wrong("announceEvery", LineFormRefusal.NUMBER_OUT_OF_BOUNDS)
        : form;
  }

  private static Stream<String> fields() {
    return Stream.concat(
        Stream.of(ID, VERSION, RUSSIAN, ENGLISH, STRATEGY, KEY, USUAL, OFFER, OVERFLOW),
        NUMBERS.stream().map(Bounded::field));
  }

  private static Form checked(Form form, Bounded number) {
    String typed = form.value(number.field()).strip();
    if (typed.isEmpty()) {
      return form.wrong(number.field(), FormRefusal.FIELD_MISSING);
    }
    return typed.matches("\\d{1,5}") && isWithin(Integer.parseInt(typed), number)
        ? form
        : form.wrong(number.field(), LineFormRefusal.NUMBER_OUT_OF_BOUNDS);
  }

  private static boolean isWithin(int value, Bounded number) {
    return number.least() <= value && value <= number.most();
  }

  /// Of a form that is fine.
  static QueueChange read(Form form) {
    return new QueueChange(
        new QueueSetup(
            new QueueId(form.value(ID)),
            strategy(form.value(STRATEGY)),
            number(form, "weight"),
            time(form, "ringTime"),
            time(form, "wrapUp"),
            time(form, "maxWait"),
            number(form, "maxCallers"),
            time(form, "announceEvery"),
            time(form, "serviceLevel"),
            Optional.of(form.value(OFFER).strip())
                .filter(it -> !it.isEmpty())
                .map(it -> Duration.ofSeconds(Integer.parseInt(it))),
            overflow(form.value(OVERFLOW))),
        form.value(RUSSIAN).strip(),
        form.value(ENGLISH).strip(),
        number(form, "servicePercent"),
        Optional.of(form.value(KEY)).filter(it -> it.matches("[1-9]")).map(it -> it.charAt(0)),
        form.value(USUAL).equals(USUAL),
        Optional.of(form.value(VERSION))
            .filter(it -> it.matches("\\d{1,9}"))
            .map(Integer::valueOf));
  }

  private static int number(Form form, String field) {
    String typed = form.value(field).strip();
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
  }

  private static Duration time(Form form, String field) {
    return Duration.ofSeconds(number(form, field));
  }

  private static Strategy strategy(String name) {
    return Wire.find(Strategy.class, name).orElse(Strategy.RRMEMORY);
  }

  private static Overflow overflow(String written) {
    String into = written.startsWith(INTO) ? written.substring(INTO.length()) : "";
    if (QueueId.isName(into)) {
      return new Overflow.Queue(new QueueId(into));
    }
    return written.equals(GOODBYE) ? new Overflow.Goodbye() : new Overflow.Callback();
  }
}
