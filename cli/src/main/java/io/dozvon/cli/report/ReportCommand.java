package io.dozvon.cli.report;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// A report on a time, divided into intervals.
abstract class ReportCommand extends ServiceCommand {
  private final String kind;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      defaultValue = "",
      descriptionKey = "report.from",
      converter = Moment.class)
  private String from = "";

  @Option(
      names = "--until",
      paramLabel = "DAY",
      defaultValue = "",
      descriptionKey = "report.until",
      converter = Moment.class)
  private String until = "";

  @Option(
      names = "--by",
      paramLabel = "15m|30m|hour|day",
      defaultValue = "hour",
      descriptionKey = "report.by",
      converter = By.class)
  private String by = "hour";

  /// A date or an instant, or nothing.
  static final class Moment implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.matches("|\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?")) {
        throw new TypeConversionException(text);
      }
      return text;
    }
  }

  /// One of the intervals.
  static final class By implements ITypeConverter<String> {
    private static final Set<String> KNOWN = Set.of("15m", "30m", "hour", "day");

    @Override
    public String convert(String text) {
      if (!KNOWN.contains(text)) {
        throw new TypeConversionException(text);
      }
      return text;
    }
  }

  ReportCommand(Session session, String kind) {
    super(session);
    this.kind = kind;
  }

  @Override
  protected boolean givesCsv() {
    return true;
  }

  @Override
  protected Reply ask(AdminApi api) {
    Map<String, String> query = new TreeMap<>(Map.of("by", by));
    if (!from.isEmpty()) {
      query.put("from", from);
    }
    if (!until.isEmpty()) {
      query.put("until", until);
    }
    String path = "/figures/" + kind;
    return wantsCsv() ? api.text(path, query, "text/csv") : api.get(path, query);
  }
}
