package io.dozvon.pbx.run;

import io.dozvon.pbx.AsteriskConfiguration;
import io.dozvon.pbx.GeneratedFile;
import io.dozvon.pbx.plan.Directories;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.vocabulary.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Everything an exchange reads, put where its plan says: configuration, prompts, empty folders.
public final class RunFolder {
  private RunFolder() {}

  /// Writes the files of `plan`, over older ones of the same names. Those with secrets can be read
  /// by their owner only.
  public static void write(ExchangePlan plan) throws IOException {
    Directories in = plan.directories();
    for (Path folder :
        List.of(
            in.configuration(),
            in.data(),
            in.recordings(),
            in.run(),
            in.callEvents().getParent(),
            keys(in))) {
      Files.createDirectories(folder);
    }
    for (GeneratedFile file : AsteriskConfiguration.files(plan)) {
      replace(in.configuration().resolve(file.name()), file.text());
    }
    for (GeneratedFile file : AsteriskConfiguration.firstFiles(plan)) {
      Path target = in.configuration().resolve(file.name());
      if (!Files.exists(target)) {
        replace(target, file.text());
      }
    }
    writeSounds(in);
  }

  /// Lets an Asterisk that runs from `installation` find its documentation, without which it
  /// complains of every module.
  static void linkDocumentation(ExchangePlan plan, AsteriskInstallation installation)
      throws IOException {
    Path link = plan.directories().data().resolve("documentation");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, installation.documentation());
  }

  private static Path keys(Directories in) {
    return in.state().resolve("keys");
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            ".new",
            ".conf",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void writeSounds(Directories in) throws IOException {
    for (Language language : Language.values()) {
      for (String sound : SoundFiles.all(language)) {
        writeSound("/sounds/" + language.code() + "/" + sound, in.sounds(language).resolve(sound));
      }
    }
    writeSound("/sounds/" + SoundFiles.MUSIC, in.music().resolve(SoundFiles.MUSIC));
  }

  private static void writeSound(String recording, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream sound = RunFolder.class.getResourceAsStream(recording)) {
      if (sound == null) {
        throw new IOException("there is no recording " + recording);
      }
      Files.copy(sound, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
