package io.dozvon.cli.demo;

import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.demo.Happening.Moved;
import io.dozvon.cli.demo.Happening.Tried;
import io.dozvon.cli.demo.Scenario.Expected;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// For people: one line a transition, in their language and their time.
record HumanTeller(Session session) implements Teller {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NAME_WIDTH = 15;

  @Override
  public void tell(Story story, Happening news) {
    String who = story.patient() + " ".repeat(Math.max(1, NAME_WIDTH - story.patient().length()));
    line(local(news.at(), TIME) + "  " + who + " ", sentence(news), colour(news));
  }

  private void line(String lead, String sentence, Colour colour) {
    session.out().println(lead + colour.paint(sentence, session.terminal()));
  }

  private String sentence(Happening news) {
    return switch (news) {
      case Moved(_, JsonNode consultation) -> moved(consultation);
      case Tried(_, var step, JsonNode attempt, long counted) ->
          switch (step) {
            case DIALS -> dials(attempt);
            case RINGS -> say("demo.rings", number(attempt));
            case PICKED_UP -> say("demo.picked-up", number(attempt));
            case ENDED -> ended(attempt, counted);
          };
    };
  }

  private String moved(JsonNode consultation) {
    String state = consultation.path("state").asString("");
    return switch (state) {
      case "talking" ->
          say("demo.talking", local(Instant.parse(consultation.path("endsAt").asString()), MINUTE));
      case "closed" -> say("demo.closed." + consultation.path("ending").asString(""));
      default -> say("demo." + state);
    };
  }

  private String dials(JsonNode attempt) {
    return attempt.path("channel").asString("").equals("web")
        ? say("demo.window", number(attempt))
        : say(
            "demo.dials",
            number(attempt),
            attempt.path("destination").asString(""),
            attempt.path("callerId").asString(""));
  }

  private String ended(JsonNode attempt, long counted) {
    String disposition = words().name("disposition", attempt.path("disposition").asString(""));
    String cause =
        Stream.of("sipStatus", "q850Cause")
            .filter(field -> attempt.path(field).isNumber())
            .map(field -> say("column." + field) + " " + attempt.path(field).asInt())
            .collect(Collectors.joining(", "));
    String end = say("demo.ended", number(attempt), disposition);
    return end + (cause.isEmpty() ? "" : " (" + cause + ")") + whose(attempt, counted);
  }

  private String whose(JsonNode attempt, long counted) {
    if (!attempt.path("fault").isString()) {
      return "";
    }
    String fault = say("demo.fault." + attempt.path("fault").asString());
    return attempt.path("counted").asBoolean(false)
        ? say("demo.counts", fault, Long.toString(counted))
        : say("demo.does-not-count", fault);
  }

  private static Colour colour(Happening news) {
    return switch (news) {
      case Moved(_, JsonNode consultation) ->
          switch (consultation.path("state").asString("")) {
            case "talking" -> Colour.GOOD;
            case "closed" -> Colour.NEWS;
            default -> Colour.PLAIN;
          };
      case Tried(_, var step, JsonNode attempt, _) ->
          switch (step) {
            case DIALS, RINGS, PICKED_UP -> Colour.PLAIN;
            case ENDED -> colour(attempt);
          };
    };
  }

  private static Colour colour(JsonNode attempt) {
    if (attempt.path("counted").asBoolean(false)) {
      return Colour.COUNTS;
    }
    return attempt.path("fault").isString() ? Colour.ODD : Colour.GOOD;
  }

  @Override
  public void sum(List<Story> stories) {
    session.out().println();
    stories.forEach(this::sum);
  }

  private void sum(Story story) {
    boolean well = story.isAsExpected();
    String title = say("demo." + story.scenario().key() + ".title", story.patient());
    line(
        (well ? Colour.GOOD : Colour.BAD).paint(well ? "✓ " : "✗ ", session.terminal()) + title,
        ": " + outcome(story.attempts(), story.ending()),
        Colour.PLAIN);
    if (!well) {
      String expected = outcome(story.scenario().attempts(), story.scenario().ending());
      line("  ", say("demo.expected", expected), Colour.BAD);
    }
  }

  private String outcome(List<Expected> attempts, String ending) {
    return attempts.stream().map(this::attempt).collect(Collectors.joining(", "))
        + " → "
        + (words().know("ending." + ending)
            ? words().name("ending", ending)
            : words().name("state", ending));
  }

  private String attempt(Expected attempt) {
    String name = words().name("disposition", attempt.disposition());
    return attempt.counted() || attempt.fault().isEmpty()
        ? name
        : name + " " + say("demo.not-counted");
  }

  @Override
  public void invite(Invitation invitation) {
    session
        .out()
        .println(
            say(
                "demo.invitation",
                invitation.service(),
                call(invitation.guests(), invitation.service())
                    + "\n"
                    + say(
                        "demo.invitation.staff",
                        invitation.staffLink(),
                        invitation.guests().doctor())
                    + line(invitation),
                invitation.played(),
                invitation.folder()));
  }

  /// Only where there is somebody who hears.
  private String line(Invitation invitation) {
    return invitation.guests().fromBrowser()
        ? "\n"
            + say(
                "demo.invitation.line",
                invitation.service(),
                name("demo.agent"),
                name("demo.supervisor"))
        : "";
  }

  private String name(String role) {
    return say(role + ".given") + " " + say(role + ".family");
  }

  private String call(Guests guests, URI service) {
    String way = guests.fromBrowser() ? "browser" : "command";
    return say(
        "demo.invitation." + way,
        service,
        guests.doctor(),
        guests.patient(),
        guests.consultation());
  }

  private String number(JsonNode attempt) {
    return attempt.path("sequence").asString("");
  }

  private String local(Instant at, DateTimeFormatter format) {
    return format.format(at.atZone(session.clock().getZone()));
  }

  private String say(String key, Object... values) {
    return words().say(key, values);
  }

  private Words words() {
    return session.words();
  }
}
