package io.dozvon.cli;

import static java.util.stream.Collectors.joining;

import io.dozvon.cli.show.Choice;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.CsvFile;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.JsonNode;

/// A command that lists: one can choose columns and rows, order them, and go on watching.
public abstract class ListCommand extends ServiceCommand {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String CLEARED = "\u001b[H\u001b[2J\u001b[3J";

  @Mixin private final ListOptions list = new ListOptions();

  protected ListCommand(Session session) {
    super(session);
  }

  /// All that can be shown.
  protected abstract Table table();

  /// How many rows the service was asked for at most, if it was.
  protected OptionalInt limit() {
    return OptionalInt.empty();
  }

  @Override
  protected final View view() {
    return list.choice().of(table());
  }

  @Override
  protected final boolean givesCsv() {
    return true;
  }

  @Override
  final void check() {
    Choice choice = list.choice();
    choice
        .unknownIn(table())
        .ifPresent(column -> {
          throw new ParameterException(
              commandLine(),
              session()
                  .words()
                  .say(
                      "usage.no-column",
                      column,
                      table().columns().stream().map(Column::id).collect(joining(", "))));
        });
    if (!choice.columns().isEmpty() && !showsColumns()) {
      throw new ParameterException(commandLine(), session().words().say("usage.columns-of-table"));
    }
  }

  @Override
  final JsonNode chosen(JsonNode answer, Reader reader) {
    boolean cut = limit().isPresent() && answer.size() >= limit().getAsInt();
    if (cut && !list.conditions.isEmpty()) {
      session().err().println(session().words().say("list.cut", limit().getAsInt()));
    }
    return list.choice().of(table(), answer, reader);
  }

  @Override
  final void csv(JsonNode answer, Reader reader) {
    CsvFile.write(list.choice().of(table()), answer, reader, session().out());
  }

  /// Until somebody stops it. A service that cannot be reached is asked on.
  @Override
  final int run(IntSupplier once) {
    Integer seconds = list.watch;
    if (seconds == null) {
      return once.getAsInt();
    }
    int code = look(once, seconds);
    while ((code == ExitCode.DONE || code == ExitCode.OUT_OF_REACH) && waited(seconds)) {
      code = look(once, seconds);
    }
    return code;
  }

  private int look(IntSupplier once, int seconds) {
    if (session().terminal()) {
      session().out().print(CLEARED);
      session()
          .out()
          .println(
              session()
                  .words()
                  .say(
                      "list.watching",
                      seconds,
                      CLOCK.format(ZonedDateTime.now(session().clock()))));
    }
    int code = once.getAsInt();
    session().out().flush();
    return code;
  }

  private static boolean waited(int seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
