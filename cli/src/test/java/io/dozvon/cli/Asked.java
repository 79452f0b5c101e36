package io.dozvon.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A command that was run, and what came of it.
record Asked(int code, String out, String err) {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Asia/Omsk"));

  /// Runs commands as a user with this folder.
  record User(Path home, Map<String, String> variables, Locale language) {
    static User at(Path home) {
      return new User(home, Map.of(), Locale.ENGLISH);
    }

    User with(String variable, String value) {
      Map<String, String> more = new TreeMap<>(variables);
      more.put(variable, value);
      return new User(home, more, language);
    }

    User speaking(String other) {
      return new User(home, variables, Locale.of(other));
    }

    Session session() {
      return session(new StringWriter(), new StringWriter());
    }

    private Session session(StringWriter out, StringWriter err) {
      Map<String, String> environment = new TreeMap<>(variables);
      environment.put("HOME", home.toString());
      return new Session(
          new PrintWriter(out, true),
          new PrintWriter(err, true),
          Words.in(language),
          CLOCK,
          environment,
          false);
    }

    Asked asks(String... arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code = CommandLines.run(session(out, err), arguments);
      return new Asked(code, out.toString(), err.toString());
    }
  }
}
