package io.dozvon.cli.queue;

import io.dozvon.cli.Between;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said of a queue.
final class QueueOptions {
  @Option(names = "--name-ru", paramLabel = "TEXT", descriptionKey = "queue.name-ru")
  private @Nullable String nameRu;

  @Option(names = "--name-en", paramLabel = "TEXT", descriptionKey = "queue.name-en")
  private @Nullable String nameEn;

  @Option(
      names = "--strategy",
      paramLabel = "ringall|leastrecent|fewestcalls|random|rrmemory|linear",
      descriptionKey = "queue.strategy")
  private @Nullable String strategy;

  @Option(
      names = "--weight",
      paramLabel = "NUMBER",
      descriptionKey = "queue.weight",
      converter = Weight.class)
  private @Nullable Integer weight;

  @Option(
      names = "--ring",
      paramLabel = "SECONDS",
      descriptionKey = "queue.ring",
      converter = Ring.class)
  private @Nullable Integer ringSeconds;

  @Option(
      names = "--wrap-up",
      paramLabel = "SECONDS",
      descriptionKey = "queue.wrap-up",
      converter = WrapUp.class)
  private @Nullable Integer wrapUpSeconds;

  @Option(
      names = "--max-wait",
      paramLabel = "SECONDS",
      descriptionKey = "queue.max-wait",
      converter = MaxWait.class)
  private @Nullable Integer maxWaitSeconds;

  @Option(
      names = "--max-callers",
      paramLabel = "NUMBER",
      descriptionKey = "queue.max-callers",
      converter = MaxCallers.class)
  private @Nullable Integer maxCallers;

  @Option(
      names = "--announce",
      paramLabel = "SECONDS",
      descriptionKey = "queue.announce",
      converter = Announce.class)
  private @Nullable Integer announceSeconds;

  @Option(
      names = "--service-level",
      paramLabel = "SECONDS",
      descriptionKey = "queue.service-level",
      converter = ServiceLevel.class)
  private @Nullable Integer serviceLevelSeconds;

  @Option(
      names = "--service-percent",
      paramLabel = "PERCENT",
      descriptionKey = "queue.service-percent",
      converter = ServicePercent.class)
  private @Nullable Integer serviceLevelPercent;

  @Option(
      names = "--offer-callback",
      paramLabel = "SECONDS",
      descriptionKey = "queue.offer-callback",
      converter = OfferCallback.class)
  private @Nullable Integer offerCallbackSeconds;

  @Option(
      names = "--overflow",
      paramLabel = "callback|goodbye|queue:NAME",
      descriptionKey = "queue.overflow")
  private @Nullable String overflow;

  @Option(names = "--key", paramLabel = "1..9|none", descriptionKey = "queue.key")
  private @Nullable String key;

  @Option(names = "--usual", descriptionKey = "queue.usual")
  private boolean usual;

  static final class Weight extends Between {
    Weight() {
      super(0, 99);
    }
  }

  static final class Ring extends Between {
    Ring() {
      super(5, 120);
    }
  }

  static final class WrapUp extends Between {
    WrapUp() {
      super(0, 3600);
    }
  }

  static final class MaxWait extends Between {
    MaxWait() {
      super(10, 7200);
    }
  }

  static final class MaxCallers extends Between {
    MaxCallers() {
      super(0, 1000);
    }
  }

  static final class Announce extends Between {
    Announce() {
      super(0, 600);
    }
  }

  static final class ServiceLevel extends Between {
    ServiceLevel() {
      super(1, 600);
    }
  }

  static final class ServicePercent extends Between {
    ServicePercent() {
      super(1, 100);
    }
  }

  static final class OfferCallback extends Between {
    OfferCallback() {
      super(0, 3600);
    }
  }

  /// What was said, as the service reads it.
  Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    put(said, "nameRu", nameRu);
    put(said, "nameEn", nameEn);
    put(said, "strategy", strategy);
    put(said, "weight", weight);
    put(said, "ringSeconds", ringSeconds);
    put(said, "wrapUpSeconds", wrapUpSeconds);
    put(said, "maxWaitSeconds", maxWaitSeconds);
    put(said, "maxCallers", maxCallers);
    put(said, "announceSeconds", announceSeconds);
    put(said, "serviceLevelSeconds", serviceLevelSeconds);
    put(said, "serviceLevelPercent", serviceLevelPercent);
    put(said, "offerCallbackSeconds", offerCallbackSeconds);
    put(said, "overflow", overflow);
    put(said, "key", key);
    if (usual) {
      said.put("usual", true);
    }
    return said;
  }

  private static void put(Map<String, Object> said, String field, @Nullable Object value) {
    if (value != null) {
      said.put(field, value);
    }
  }
}
