package io.dozvon.recordings;

import org.springframework.stereotype.Component;

/// Does by hand, in tests, what the housekeeping and a start do in their time.
@Component
public class Broom {
  private final StrayFiles strayFiles;
  private final StrayLineFiles strayLineFiles;
  private final ReadyToRecord readyToRecord;

  Broom(StrayFiles strayFiles, StrayLineFiles strayLineFiles, ReadyToRecord readyToRecord) {
    this.strayFiles = strayFiles;
    this.strayLineFiles = strayLineFiles;
    this.readyToRecord = readyToRecord;
  }

  public void sweep() {
    strayFiles.tidy();
    strayLineFiles.tidy();
  }

  public void start() {
    readyToRecord.afterPropertiesSet();
  }
}
