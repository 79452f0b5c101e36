package io.dozvon.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What a command knows of the process it runs in.
///
/// @param out where answers go
/// @param err where explanations go
/// @param words in the language of the one who asks
/// @param clock the time, in the zone in which tables show it
/// @param environment the environment variables
/// @param terminal whether a person is watching, so that colours make sense
public record Session(
    PrintWriter out,
    PrintWriter err,
    Words words,
    Clock clock,
    Map<String, String> environment,
    boolean terminal) {

  static Session ofThisProcess(String... arguments) {
    Map<String, String> environment = System.getenv();
    return new Session(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Words.in(language(environment, arguments)),
        Clock.systemDefaultZone(),
        environment,
        isTerminal(environment));
  }

  /// The user's folder for what Dozvon remembers about connections, by the XDG base directory
  /// rules.
  public Path configFolder() {
    return folder("XDG_CONFIG_HOME", ".config");
  }

  /// The user's folder for what can be made again.
  public Path cacheFolder() {
    return folder("XDG_CACHE_HOME", ".cache");
  }

  private Path folder(String variable, String usual) {
    String given = environment.getOrDefault(variable, "");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return (given.isEmpty() ? Path.of(home, usual) : Path.of(given)).resolve("dozvon");
  }

  private static boolean isTerminal(Map<String, String> environment) {
    return System.console() != null
        && System.console().isTerminal()
        && !environment.containsKey("NO_COLOR")
        && !"dumb".equals(environment.get("TERM"));
  }

  /// Help is worded while the command line is being read, so the option is looked for beforehand.
  private static Locale language(Map<String, String> environment, String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--language=")) {
        return Words.locale(arguments[i].substring("--language=".length()));
      }
      if (arguments[i].equals("--language") && i + 1 < arguments.length) {
        return Words.locale(arguments[i + 1]);
      }
    }
    return Stream.of("DOZVON_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(Words::locale)
        .orElse(Locale.ENGLISH);
  }
}
