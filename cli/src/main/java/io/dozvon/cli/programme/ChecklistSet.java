package io.dozvon.cli.programme;

import io.dozvon.cli.Between;
import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Asks callers something else from now on.
@Command(name = "set")
public final class ChecklistSet extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--required", paramLabel = "POINTS", required = true, converter = Points.class)
  private int required;

  @Option(names = "--of-list", paramLabel = "POINTS", required = true, converter = Points.class)
  private int ofList;

  @Option(
      names = "--item",
      paramLabel = "ITEM:WEIGHT[:mandatory]",
      required = true,
      converter = ItemReader.class)
  private List<Map<String, Object>> items;

  /// In points.
  static final class Points extends Between {
    Points() {
      super(0, 100);
    }
  }

  /// E.g. `policy:3` or `full-name:1:mandatory`.
  static final class ItemReader implements ITypeConverter<Map<String, Object>> {
    private static final Pattern WRITTEN =
        Pattern.compile("(?<item>[a-z-]+):(?<weight>\\d{1,2})(?<mandatory>:mandatory)?");

    @Override
    public Map<String, Object> convert(String value) {
      Matcher found = WRITTEN.matcher(value);
      if (!found.matches()) {
        throw new TypeConversionException(value);
      }
      return Map.of(
          "item",
          found.group("item"),
          "weight",
          Integer.parseInt(found.group("weight")),
          "mandatory",
          found.group("mandatory") != null);
    }
  }

  @SuppressWarnings("NullAway.Init")
  public ChecklistSet(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        ChecklistView.path(id), Map.of("required", required, "ofList", ofList, "items", items));
  }

  @Override
  protected View view() {
    return ChecklistView.VIEW;
  }
}
