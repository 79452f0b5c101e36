package io.dozvon.recordings;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The keys of the settings: one to encrypt with, all to read with.
@Component
class MasterKeys {
  private final RecordingSettings settings;

  MasterKeys(RecordingSettings settings) {
    this.settings = settings;
  }

  Optional<MasterKey> current() {
    return Optional.of(settings.key()).filter(key -> !key.isEmpty()).map(MasterKey::of);
  }

  Optional<MasterKey> named(String name) {
    return all().filter(key -> key.name().equals(name)).findFirst();
  }

  Set<String> names() {
    return all().map(MasterKey::name).collect(Collectors.toSet());
  }

  private Stream<MasterKey> all() {
    return Stream.concat(Stream.of(settings.key()), settings.formerKeys().stream())
        .filter(key -> !key.isEmpty())
        .map(MasterKey::of);
  }
}
