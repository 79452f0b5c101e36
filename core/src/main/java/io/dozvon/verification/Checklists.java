package io.dozvon.verification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.verification.store.ChecklistStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each programme asks of callers: the admins' door.
@Component
public class Checklists {
  private final ChecklistStore store;
  private final ProgrammeLists programmes;
  private final VerificationSettings settings;
  private final Audit audit;
  private final Clock clock;

  Checklists(
      ChecklistStore store,
      ProgrammeLists programmes,
      VerificationSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.programmes = programmes;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The programme's own, or the usual one.
  Checklist of(ProgrammeId programme) {
    return store.find(programme).orElseGet(settings::usual);
  }

  @Transactional
  public Answer<Checklist> look(ProgrammeId programme, Actor.Admin by) {
    return programmes.look(programme, by).map(_ -> of(programme));
  }

  /// Checks that go on keep the one they began with.
  @Transactional
  public Answer<Checklist> set(ProgrammeId programme, Checklist checklist, Actor.Admin by) {
    if (!checklist.isSound()) {
      return Answer.refused(new VerificationRefusal.ChecklistUnsound());
    }
    return programmes
        .look(programme, by)
        .map(_ -> {
          store.put(programme, checklist, clock.instant());
          audit.record(by, AuditedAction.CHANGE, subject(programme));
          return checklist;
        });
  }

  /// From now on it asks what is usual.
  @Transactional
  public Answer<Checklist> reset(ProgrammeId programme, Actor.Admin by) {
    return programmes
        .look(programme, by)
        .map(_ -> {
          store.delete(programme);
          audit.record(by, AuditedAction.CHANGE, subject(programme));
          return settings.usual();
        });
  }

  private static Subject subject(ProgrammeId programme) {
    return new Subject("checklist-of-programme", programme.toString());
  }
}
