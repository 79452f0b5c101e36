package io.dozvon.cli.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A file that is not there yet, in a folder that can be written to.
final class NewFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    Path file = Path.of(text).toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || !Files.isWritable(folder) || Files.exists(file)) {
      throw new TypeConversionException(text);
    }
    return file;
  }
}
