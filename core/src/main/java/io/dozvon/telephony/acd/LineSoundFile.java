package io.dozvon.telephony.acd;

import io.dozvon.telephony.SoundFile;
import java.util.Optional;

/// The file into which an exchange writes what is said in a caller's call. Made of the call's id
/// alone, which the exchange itself gave it, so that nothing a caller sends decides where it lies
/// or whose it is.
public record LineSoundFile(LineCallId call) {
  /// Its name within the folder of recordings.
  public String name() {
    return call.accountCode() + SoundFile.ENDING;
  }

  /// Empty for a file that is of no call.
  public static Optional<LineSoundFile> named(String name) {
    return name.endsWith(SoundFile.ENDING)
        ? LineCallId.ofAccountCode(name.substring(0, name.length() - SoundFile.ENDING.length()))
            .map(LineSoundFile::new)
            .filter(it -> it.name().equals(name))
        : Optional.empty();
  }
}
