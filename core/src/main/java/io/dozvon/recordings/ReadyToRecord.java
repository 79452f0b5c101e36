package io.dozvon.recordings;

import io.dozvon.recordings.store.LineRecordingStore;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.Exchanges;
import io.dozvon.vocabulary.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Sees at the start whether conversations can be recorded as the settings have it: a doctor must
/// not find out when the patient has agreed.
@Component
class ReadyToRecord implements InitializingBean {
  private final RecordingSettings settings;
  private final LineRecordingSettings line;
  private final Exchanges exchanges;
  private final PlainFiles files;
  private final MasterKeys keys;
  private final RecordingStore store;
  private final LineRecordingStore ofLine;

  ReadyToRecord(
      RecordingSettings settings,
      LineRecordingSettings line,
      Exchanges exchanges,
      PlainFiles files,
      MasterKeys keys,
      RecordingStore store,
      LineRecordingStore ofLine) {
    this.settings = settings;
    this.line = line;
    this.exchanges = exchanges;
    this.files = files;
    this.keys = keys;
    this.store = store;
    this.ofLine = ofLine;
  }

  @Override
  public void afterPropertiesSet() {
    checkForm("dozvon.recordings.key", settings.key());
    for (int place = 0; place < settings.formerKeys().size(); place++) {
      checkForm(
          "dozvon.recordings.former-keys[%d]".formatted(place), settings.formerKeys().get(place));
    }
    if (isOn()) {
      List<ExchangeStatus> all = exchanges.statuses();
      for (int place = 0; place < all.size(); place++) {
        checkFolder(all.get(place), "dozvon.exchanges[%d].recordings".formatted(place));
      }
      checkKeys();
    }
  }

  private boolean isOn() {
    return settings.enabled() || line.enabled();
  }

  private void checkForm(String key, Secret value) {
    boolean missing = isOn() && value.isEmpty();
    boolean malformed = !value.isEmpty() && !MasterKey.isWellFormed(value);
    if (missing || malformed) {
      throw new BadRecordingSetting(key, "32 bytes in Base64 (openssl rand -base64 32)");
    }
  }

  private void checkFolder(ExchangeStatus exchange, String key) {
    Path folder =
        files
            .folder(exchange.name())
            .orElseThrow(() ->
                new BadRecordingSetting(
                    key, "the folder into which it records, since recording is on"));
    if (!Files.isDirectory(folder) || !Files.isReadable(folder) || !Files.isWritable(folder)) {
      throw new BadRecordingSetting(
          key, "a folder that is there and that this service may read and delete in: " + folder);
    }
  }

  private void checkKeys() {
    Set<String> unknown = new HashSet<>(store.masterKeys());
    unknown.addAll(ofLine.masterKeys());
    unknown.removeAll(keys.names());
    if (!unknown.isEmpty()) {
      throw new BadRecordingSetting(
          "dozvon.recordings.key",
          "the key that recordings are encrypted with (or one of dozvon.recordings.former-keys);"
              + " not given is "
              + String.join(", ", unknown));
    }
  }
}
