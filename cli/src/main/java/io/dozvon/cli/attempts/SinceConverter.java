package io.dozvon.cli.attempts;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads [Since] from the command line.
final class SinceConverter implements ITypeConverter<Since> {
  @Override
  public Since convert(String text) {
    return Since.parse(text).orElseThrow(() -> new TypeConversionException(text));
  }
}
