package io.dozvon.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Lets three doctors call at the same time and looks until everything is over.
final class Play {
  private static final Duration CONVERSATION = Duration.ofSeconds(2);
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private final Service service;
  private final Cast cast;
  private final Clock clock;
  private final Teller teller;
  private final Pause pause;
  private final Map<Scenario, Instant> talkingSince = new EnumMap<>(Scenario.class);

  /// Between two looks; ends early, by an exception, if there is no point in going on.
  @FunctionalInterface
  interface Pause {
    void pass();
  }

  Play(Service service, Cast cast, Clock clock, Teller teller, Pause pause) {
    this.service = service;
    this.cast = cast;
    this.clock = clock;
    this.teller = teller;
    this.pause = pause;
  }

  /// @param deskPhone the doctors' phone, which answers by itself
  /// @return how it came out
  List<Story> run(String deskPhone) {
    List<Story> stories =
        Arrays.stream(Scenario.values()).map(scenario -> begin(scenario, deskPhone)).toList();
    Instant deadline = clock.instant().plus(AT_MOST);
    stories.forEach(story -> tell(see(story, () -> service.post(path(story) + "/call"))));
    while (!stories.stream().allMatch(Story::isOver) && clock.instant().isBefore(deadline)) {
      pause.pass();
      tell(stories.stream().filter(story -> !story.isOver()).flatMap(this::look));
    }
    return stories;
  }

  private Story begin(Scenario scenario, String deskPhone) {
    Story story = new Story(scenario, cast.name(scenario.role(), "patient"));
    tell(see(story, () -> cast.consultation(scenario.role(), scenario.number(), deskPhone)));
    return story;
  }

  private Stream<News> look(Story story) {
    Stream<News> news = see(story, () -> service.get(path(story)));
    return story.isTalking() && hasTalkedEnough(story)
        ? Stream.concat(news, see(story, () -> service.post(path(story) + "/finish")))
        : news;
  }

  private boolean hasTalkedEnough(Story story) {
    Instant since = talkingSince.computeIfAbsent(story.scenario(), _ -> clock.instant());
    return !clock.instant().isBefore(since.plus(CONVERSATION));
  }

  private record News(Story story, Happening happening) {}

  /// What has no time of its own happened when it was asked for, not after the answer.
  private Stream<News> see(Story story, Supplier<JsonNode> question) {
    Instant asked = clock.instant();
    return story.look(question.get(), asked).stream().map(happening -> new News(story, happening));
  }

  private void tell(Stream<News> news) {
    news.sorted(Comparator.comparing(one -> one.happening().at()))
        .forEach(one -> teller.tell(one.story(), one.happening()));
  }

  private static String path(Story story) {
    return "/consultations/" + story.id();
  }
}
