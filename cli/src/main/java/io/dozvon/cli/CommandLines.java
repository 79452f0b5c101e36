package io.dozvon.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Puts the commands together and runs one.
public final class CommandLines {
  private static final int WIDTH = 110;

  private CommandLines() {}

  /// @return the exit code, see [ExitCode]
  public static int run(Session session, String... arguments) {
    Locale.setDefault(session.words().locale());
    return all(session).execute(helped(arguments));
  }

  /// `help patient add` is `patient add --help`.
  private static String[] helped(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("help")) {
      return arguments.length == 0 ? new String[] {"--help"} : arguments;
    }
    return Stream.concat(Arrays.stream(arguments).skip(1), Stream.of("--help"))
        .toArray(String[]::new);
  }

  static CommandLine all(Session session) {
    CommandLine commands = new CommandLine(DozvonCommand.class, new SessionFactory(session));
    commands
        .setResourceBundle(session.words().bundle())
        .setOut(session.out())
        .setErr(session.err())
        .setUsageHelpWidth(WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(session)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, _) -> explain(session, wrong))
        .setExecutionExceptionHandler((defect, _, _) -> explain(session, defect));
    dress(commands.getCommandSpec(), session.words());
    return commands;
  }

  private static Ansi ansi(Session session) {
    return session.terminal() ? Ansi.ON : Ansi.OFF;
  }

  /// Headings like those of a manual page, and the exit codes, on every command.
  private static void dress(CommandSpec command, Words words) {
    UsageMessageSpec usage = command.usageMessage();
    usage.synopsisHeading("%n" + words.say("help.synopsis") + "%n  ");
    usage.parameterListHeading("%n" + words.say("help.parameters") + "%n");
    usage.optionListHeading("%n" + words.say("help.options") + "%n");
    usage.commandListHeading("%n" + words.say("help.commands") + "%n");
    usage.footerHeading("%n" + words.say("help.more") + "%n");
    command.subcommands().values().forEach(sub -> dress(sub.getCommandSpec(), words));
  }

  private static int explain(Session session, ParameterException wrong) {
    session.err().println(sentence(session.words(), wrong));
    if (wrong instanceof UnmatchedArgumentException unknown
        && !unknown.getSuggestions().isEmpty()) {
      String guesses = String.join(", ", unknown.getSuggestions());
      session.err().println(session.words().say("usage.guess", guesses));
    }
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    session.err().println(session.words().say("usage.help", name));
    return ExitCode.USAGE;
  }

  private static String sentence(Words words, ParameterException wrong) {
    return switch (wrong) {
      case MissingParameterException missing ->
          words.say(
              "usage.missing",
              missing.getMissing().stream().map(CommandLines::name).collect(joining(", ")));
      case UnmatchedArgumentException unknown ->
          words.say("usage.unknown", String.join(" ", unknown.getUnmatched()));
      case ParameterException noun when !verbs(noun).isEmpty() ->
          words.say("usage.no-verb", String.join(", ", verbs(noun)));
      case ParameterException invalid when invalid.getArgSpec() instanceof OptionSpec option ->
          invalid(words, option, invalid.getValue());
      default -> String.valueOf(wrong.getMessage());
    };
  }

  private static String invalid(Words words, OptionSpec option, @Nullable String value) {
    return value == null
        ? words.say("usage.no-value", name(option))
        : words.say("usage.invalid", name(option), value, expected(words, option));
  }

  /// What an option takes: its label says it if the label is a choice, e.g. `table|json`.
  static String expected(Words words, OptionSpec option) {
    String key = "expected." + option.longestName().replaceFirst("^-+", "");
    return words.know(key) ? words.say(key) : option.paramLabel();
  }

  private static Set<String> verbs(ParameterException wrong) {
    return wrong.getCommandLine().getSubcommands().keySet();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static int explain(Session session, Exception defect) {
    session.err().println(session.words().say("defect", defect.toString()));
    return ExitCode.FAILED;
  }
}
