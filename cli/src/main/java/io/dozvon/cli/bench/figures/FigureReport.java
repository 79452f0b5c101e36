package io.dozvon.cli.bench.figures;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows what a benchmark measures: to people each section at once, to machines all at the end.
public final class FigureReport {
  private final Session session;
  private final FigureOutput output;
  private final List<Section> sections = new ArrayList<>();

  public FigureReport(Session session, FigureOutput output) {
    this.session = session;
    this.output = output;
  }

  public void add(Section section) {
    sections.add(section);
    if (output == FigureOutput.TABLE) {
      new FigureTable(session.words()).show(section, session.out());
    }
  }

  /// Everything has been measured.
  ///
  /// @param logs the folder of this run's logs and settings
  /// @return the exit code: whether anything was lost
  public int end(Path logs) {
    switch (output) {
      case JSON -> {
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        session.out().println(json.writeValueAsString(FigureJson.of(sections)));
      }
      case TABLE -> {
        session.out().println();
        session.out().println(session.words().say("bench.logs", logs));
      }
    }
    return sections.stream().allMatch(section -> section.lost() == 0)
        ? ExitCode.DONE
        : ExitCode.DIFFERENT;
  }
}
