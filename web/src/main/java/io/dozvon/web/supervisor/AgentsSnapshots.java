package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.LineCalls;
import io.dozvon.contactcentre.LineListenings;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.Snapshots;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Draws what every agent does.
@Component
class AgentsSnapshots implements Snapshots {
  private final LineView line;
  private final LineCalls calls;
  private final LineListenings listenings;
  private final Supervisors supervisors;
  private final Drawing drawing;

  AgentsSnapshots(
      LineView line,
      LineCalls calls,
      LineListenings listenings,
      Supervisors supervisors,
      Drawing drawing) {
    this.line = line;
    this.calls = calls;
    this.listenings = listenings;
    this.supervisors = supervisors;
    this.drawing = drawing;
  }

  @Override
  public boolean concerns(Person person) {
    return Supervisors.isOne(person);
  }

  @Override
  public String page() {
    return "agents";
  }

  @Override
  public String draw(Person person) {
    Language language = supervisors.languageOf(person);
    return drawing.draw(
        "supervisor-agents-state", language, model(new StaffId(person.value()), language));
  }

  private Map<String, Object> model(StaffId self, Language language) {
    return Map.of("line", view(line.now(), self, language));
  }

  /// For a page that is opened.
  AgentsView view(StaffId self, Language language) {
    return view(line.afresh(), self, language);
  }

  private AgentsView view(LineView.Look look, StaffId self, Language language) {
    return AgentsView.of(look, calls.live(), listenings.all(), self, language);
  }
}
