package io.dozvon.conclusions;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.conclusions.store.ConclusionTemplateStore;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The texts that doctors begin with: their own, and those shared with their speciality.
@Component
public class ConclusionTemplates {
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 100;

  private final ConclusionTemplateStore store;
  private final Staff staff;
  private final Audit audit;
  private final Clock clock;

  ConclusionTemplates(ConclusionTemplateStore store, Staff staff, Audit audit, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those a doctor may use, their own first, by name.
  public List<Template> of(Actor.Doctor by) {
    return store.visibleTo(by.id(), speciality(by));
  }

  private Optional<String> speciality(Actor.Doctor by) {
    return staff.byId(by.id()).speciality().map(it -> it.strip().toLowerCase(Locale.ROOT));
  }

  public Answer<Template> look(TemplateId id, Actor.Doctor by) {
    return of(by).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(Answer::granted)
        .orElse(Answer.refused(new ConclusionRefusal.UnknownTemplate()));
  }

  /// Keeps a text under a name, in place of the doctor's own one of that name.
  @Transactional
  public Answer<Template> save(String name, Content content, Actor.Doctor by) {
    String tidy = Content.tidy(name).replaceAll("\\s+", " ");
    if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
      return Answer.refused(new ConclusionRefusal.TemplateNameMissing());
    }
    if (content.isEmpty()) {
      return Answer.refused(new ConclusionRefusal.Empty());
    }
    if (!content.tooLong().isEmpty()) {
      return Answer.refused(new ConclusionRefusal.TooLong());
    }
    if (store.count(by.id()) >= MOST) {
      return Answer.refused(new ConclusionRefusal.TooManyTemplates());
    }
    Template template =
        new Template(
            TemplateId.random(), Optional.of(by.id()), speciality(by), false, tidy, content);
    TemplateId kept = store.put(template, clock.instant());
    audit.record(by, AuditedAction.CHANGE, subject(kept));
    return look(kept, by);
  }

  /// Shows a template of theirs to the other doctors of their speciality, or to them no more.
  @Transactional
  public Answer<Template> share(TemplateId id, boolean shared, Actor.Doctor by) {
    return own(id, by)
        .then(template -> {
          store.share(id, shared);
          audit.record(by, AuditedAction.CHANGE, subject(id));
          return look(id, by);
        });
  }

  @Transactional
  public Answer<Template> delete(TemplateId id, Actor.Doctor by) {
    return own(id, by)
        .map(template -> {
          store.delete(id);
          audit.record(by, AuditedAction.CHANGE, subject(id));
          return template;
        });
  }

  private Answer<Template> own(TemplateId id, Actor.Doctor by) {
    return look(id, by)
        .then(template ->
            template.doctor().filter(by.id()::equals).isPresent()
                ? Answer.granted(template)
                : Answer.refused(new ConclusionRefusal.UnknownTemplate()));
  }

  private static Subject subject(TemplateId id) {
    return new Subject("conclusion-template", id.toString());
  }
}
