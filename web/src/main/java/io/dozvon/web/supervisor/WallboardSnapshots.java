package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.FigureSettings;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.Snapshots;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Draws the changing part of the wallboard.
@Component
class WallboardSnapshots implements Snapshots {
  private final LineView line;
  private final FigureSettings figures;
  private final WallboardSettings settings;
  private final Supervisors supervisors;
  private final Drawing drawing;

  WallboardSnapshots(
      LineView line,
      FigureSettings figures,
      WallboardSettings settings,
      Supervisors supervisors,
      Drawing drawing) {
    this.line = line;
    this.figures = figures;
    this.settings = settings;
    this.supervisors = supervisors;
    this.drawing = drawing;
  }

  @Override
  public boolean concerns(Person person) {
    return Supervisors.isOne(person);
  }

  @Override
  public String page() {
    return "wallboard";
  }

  @Override
  public String draw(Person person) {
    Language language = supervisors.languageOf(person);
    return drawing.draw("supervisor-wallboard-state", language, model(language));
  }

  Map<String, Object> model(Language language) {
    return Map.of(
        "board", WallboardView.of(line.now(), figures.serviceLevel(), settings.names(), language));
  }
}
