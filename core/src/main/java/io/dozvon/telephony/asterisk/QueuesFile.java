package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.acd.QueueFiles;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file from which Asterisk reads the line's queues. Asterisk's manager interface could write
/// it too, but who may do that may change any file of its configuration.
///
/// @param file empty if the settings do not say where it is
/// @param form empty if nobody here knows how to write it
record QueuesFile(ExchangeName exchange, Optional<Path> file, Optional<QueueFiles> form) {
  private static final Logger log = LoggerFactory.getLogger(QueuesFile.class);

  static QueuesFile of(ExchangeSettings settings, Optional<QueueFiles> form) {
    return new QueuesFile(
        settings.name(),
        Optional.ofNullable(settings.configuration())
            .map(folder -> folder.resolve(LineDialplan.QUEUES_FILE)),
        form);
  }

  /// Writes the file anew, at one stroke, unless it says the same already.
  ///
  /// @return whether it was written
  boolean write(List<QueueSetup> queues) throws ExchangeUnavailable {
    if (file.isEmpty() || form.isEmpty()) {
      log.warn(
          "exchange {}: it keeps the queues it has, since dozvon.exchanges[].configuration is not set",
          exchange);
      return false;
    }
    try {
      return write(file.get(), form.get().render(queues));
    } catch (IOException e) {
      throw new ExchangeUnavailable(file.get() + " cannot be written", e);
    }
  }

  private static boolean write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return false;
    }
    Path whole = file.resolveSibling(LineDialplan.QUEUES_FILE + ".new");
    Files.writeString(whole, text);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }
}
