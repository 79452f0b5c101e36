package io.dozvon.cli;

import io.dozvon.cli.show.Choice;
import io.dozvon.cli.show.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What one wants to see of a list.
final class ListOptions {
  @Option(
      names = "--columns",
      paramLabel = "COLUMN,…",
      split = ",",
      descriptionKey = "list.columns")
  List<String> columns = List.of();

  @Option(names = "--sort", paramLabel = "[-]COLUMN,…", split = ",", descriptionKey = "list.sort")
  List<String> order = List.of();

  @Option(
      names = "--filter",
      paramLabel = "COLUMN=VALUE",
      descriptionKey = "list.filter",
      converter = ConditionConverter.class)
  List<Condition> conditions = List.of();

  @Option(
      names = {"-w", "--watch"},
      paramLabel = "SECONDS",
      arity = "0..1",
      fallbackValue = "2",
      descriptionKey = "list.watch",
      converter = Pace.class)
  @Nullable Integer watch;

  /// `state=live` and the like.
  static final class ConditionConverter implements ITypeConverter<Condition> {
    @Override
    public Condition convert(String text) {
      return Condition.read(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /// How often one looks.
  static final class Pace extends Between {
    Pace() {
      super(1, 3600);
    }
  }

  Choice choice() {
    return new Choice(columns, order, conditions);
  }
}
