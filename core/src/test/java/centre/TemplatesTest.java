package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.conclusions.ConclusionTemplates;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Diagnosis;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.Template;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Texts that doctors begin with: they fill what is empty and write over nothing.
@CentreTest
class TemplatesTest {
  private static final Content COLD =
      new Content(
          Map.of(Section.HISTORY, "Болеет … день", Section.RECOMMENDATIONS, "Покой"),
          List.of(new Diagnosis("J06.9", "", true, "")));

  private final Centre centre;
  private final ConclusionTemplates templates;
  private Actor.Doctor doctor = new Actor.Doctor(DoctorId.random());
  private Actor.Doctor colleague = doctor;

  TemplatesTest(Centre centre, ConclusionTemplates templates) {
    this.centre = centre;
    this.templates = templates;
  }

  @BeforeEach
  void twoDoctorsOfOneSpeciality() {
    doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
    colleague = new Actor.Doctor(centre.doctorWithDeskPhone());
  }

  private Template kept(String name) {
    return templates.save(name, COLD, doctor).orElseThrow();
  }

  private List<String> names(Actor.Doctor of) {
    return templates.of(of).stream().map(Template::name).toList();
  }

  @Test
  void someComeWithTheServiceForTheSpecialityAndForEverybody() {
    assertThat(names(doctor))
        .contains("ОРВИ у взрослого", "Направление на очный приём")
        .doesNotContain("ОРВИ у ребёнка");
  }

  @Test
  void partsThatSaySomethingAreLeftAsTheyAre() {
    Template template = kept("ОРВИ");
    Content typed = new Content(Map.of(Section.HISTORY, "Болеет третий день"));

    Template.Filled filled = template.fill(typed);

    assertThat(filled.content().text(Section.HISTORY)).isEqualTo("Болеет третий день");
    assertThat(filled.content().text(Section.RECOMMENDATIONS)).isEqualTo("Покой");
    assertThat(filled.content().diagnoses()).hasSize(1);
    assertThat(filled.filled()).containsExactly(Section.DIAGNOSIS, Section.RECOMMENDATIONS);
    assertThat(template.takeBack(filled.content()).content()).isEqualTo(typed);
  }

  @Test
  void whatWasChangedSinceIsNotTakenOut() {
    Template template = kept("ОРВИ");
    Content changed =
        new Content(
            Map.of(Section.HISTORY, "Болеет второй день", Section.RECOMMENDATIONS, "Покой"),
            List.of(new Diagnosis("J20.9", "", true, "")));

    Content left = template.takeBack(changed).content();

    assertThat(left.text(Section.HISTORY)).isEqualTo("Болеет второй день");
    assertThat(left.text(Section.RECOMMENDATIONS)).isEmpty();
    assertThat(left.diagnoses()).hasSize(1);
  }

  @Test
  void oneOfTheSameNameIsReplaced() {
    Template first = kept("ОРВИ");
    Content other = new Content(Map.of(Section.FINDINGS, "Зев чист"));

    Template second = templates.save(" ОРВИ ", other, doctor).orElseThrow();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.content()).isEqualTo(other);
    assertThat(names(doctor)).containsOnlyOnce("ОРВИ");
  }

  @Test
  void colleaguesSeeItWhileItIsShared() {
    Template template = kept("Мой");
    assertThat(names(colleague)).doesNotContain("Мой");
    assertThat(Centre.refusalOf(templates.look(template.id(), colleague)))
        .isEqualTo("conclusion-template-not-found");

    templates.share(template.id(), true, doctor).orElseThrow();
    assertThat(names(colleague)).contains("Мой");
    assertThat(Centre.refusalOf(templates.delete(template.id(), colleague)))
        .isEqualTo("conclusion-template-not-found");
    assertThat(Centre.refusalOf(templates.share(template.id(), false, colleague)))
        .isEqualTo("conclusion-template-not-found");

    templates.delete(template.id(), doctor).orElseThrow();
    assertThat(names(colleague)).doesNotContain("Мой");
  }

  @Test
  void aTemplateHasANameAndSaysSomething() {
    assertThat(Centre.refusalOf(templates.save(" ", COLD, doctor)))
        .isEqualTo("conclusion-template-name");
    assertThat(Centre.refusalOf(templates.save("Пусто", Content.NOTHING, doctor)))
        .isEqualTo("conclusion-empty");
  }
}
