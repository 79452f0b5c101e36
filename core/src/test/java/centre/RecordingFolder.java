package centre;

import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSoundFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The folder that an exchange records into, and the settings with which it does.
record RecordingFolder(Path path) {
  static final String KEY = "a2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMtZm9yLXRlc3Q=";

  static RecordingFolder create() {
    try {
      return new RecordingFolder(Files.createTempDirectory("dozvon-recorded"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void describe(DynamicPropertyRegistry settings) {
    settings.add("dozvon.recordings.enabled", () -> "true");
    settings.add("dozvon.recordings.key", () -> KEY);
    settings.add("dozvon.exchanges[0].name", () -> "sim-1");
    settings.add("dozvon.exchanges[0].kind", () -> "simulated");
    settings.add("dozvon.exchanges[0].trunks[0].name", () -> "carrier");
    settings.add("dozvon.exchanges[0].trunks[0].caller-id", () -> "+74951234567");
    settings.add("dozvon.exchanges[0].recordings", path::toString);
  }

  Path of(LineCallId call) {
    return path.resolve(new LineSoundFile(call).name());
  }

  Path of(UUID recording) {
    return path.resolve(new SoundFile(recording).name());
  }

  List<Path> files() {
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
