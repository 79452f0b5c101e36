package io.dozvon.assistance;

import io.dozvon.assistance.store.KnowledgeStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What agents look up while they talk: written by supervisors, read by all of them. Nothing in it
/// is about a person.
@Component
public class Knowledge {
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final KnowledgeStore store;
  private final AssistanceSettings settings;
  private final Audit audit;
  private final Clock clock;

  Knowledge(KnowledgeStore store, AssistanceSettings settings, Audit audit, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Notes with all of these words, or with words that begin like them; the best first. Without a
  /// word, by title.
  @Transactional(readOnly = true)
  public List<KnowledgeNote> search(String typed) {
    List<String> words =
        NEITHER_LETTER_NOR_DIGIT.splitAsStream(typed).filter(it -> !it.isEmpty()).toList();
    return words.isEmpty()
        ? store.byTitle(settings.found())
        : store.withWords(words, settings.found());
  }

  @Transactional(readOnly = true)
  public List<KnowledgeNote> all() {
    return store.byTitle(Integer.MAX_VALUE);
  }

  @Transactional(readOnly = true)
  public Answer<KnowledgeNote> find(KnowledgeId id) {
    return found(store.find(id));
  }

  @Transactional
  public Answer<KnowledgeNote> add(String title, String text, Actor.Staff by) {
    return asSupervisor(by, () -> checked(title, text))
        .map(_ -> {
          KnowledgeNote note =
              new KnowledgeNote(
                  KnowledgeId.random(), title.strip(), tidy(text), clock.instant(), 0);
          store.insert(note, by.id());
          audit.record(by, AuditedAction.CREATE, subject(note.id()));
          return note;
        });
  }

  /// @param version of the note that was read before it was changed
  @Transactional
  public Answer<KnowledgeNote> change(
      KnowledgeId id, int version, String title, String text, Actor.Staff by) {
    return asSupervisor(by, () -> found(store.find(id)))
        .then(note -> checked(title, text).map(_ -> note))
        .then(note -> {
          KnowledgeNote changed =
              new KnowledgeNote(id, title.strip(), tidy(text), clock.instant(), version);
          if (!store.update(changed, by.id())) {
            return Answer.refused(new AssistanceRefusal.KnowledgeChanged());
          }
          audit.record(by, AuditedAction.CHANGE, subject(id));
          return found(store.find(id));
        });
  }

  @Transactional
  public Answer<KnowledgeNote> remove(KnowledgeId id, Actor.Staff by) {
    return asSupervisor(by, () -> found(store.find(id)))
        .map(note -> {
          store.remove(id, clock.instant());
          audit.record(by, AuditedAction.DELETE, subject(id));
          return note;
        });
  }

  private static <T> Answer<T> asSupervisor(Actor.Staff by, Supplier<Answer<T>> then) {
    return by.role() == StaffRole.SUPERVISOR
        ? then.get()
        : Answer.refused(new AssistanceRefusal.NotASupervisor());
  }

  private static Answer<KnowledgeNote> found(Optional<KnowledgeNote> note) {
    return note.map(Answer::granted)
        .orElseGet(() -> Answer.refused(new AssistanceRefusal.UnknownKnowledge()));
  }

  private static Answer<String> checked(String title, String text) {
    if (!fits(title.strip(), KnowledgeNote.LONGEST_TITLE)) {
      return Answer.refused(
          new AssistanceRefusal.KnowledgeText("title", KnowledgeNote.LONGEST_TITLE));
    }
    return fits(tidy(text), KnowledgeNote.LONGEST_TEXT)
        ? Answer.granted(title)
        : Answer.refused(new AssistanceRefusal.KnowledgeText("text", KnowledgeNote.LONGEST_TEXT));
  }

  private static boolean fits(String text, int most) {
    return !text.isEmpty()
        && text.indexOf('\0') < 0
        && text.codePointCount(0, text.length()) <= most;
  }

  private static String tidy(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static Subject subject(KnowledgeId id) {
    return new Subject("knowledge", id.toString());
  }
}
