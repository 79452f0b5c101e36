package io.dozvon.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A whole number that may be neither too small nor too large.
public abstract class Between implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  protected Between(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public final Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused like a number out of range.
    }
    throw new TypeConversionException(text);
  }
}
