package io.dozvon.classification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.classification.store.IcdCodeStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes lists in.
@Component
public class ClassificationImports {
  private static final int EXAMPLES = 100;

  private final IcdCodeStore store;
  private final Audit audit;
  private final Clock clock;

  ClassificationImports(IcdCodeStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Reads a list as the Ministry of Health publishes it: CSV in UTF-8 with a heading, separated by
  /// semicolons, commas or tabs; the columns `MKB_CODE` and `MKB_NAME`, and if they are there `ID`,
  /// `ID_PARENT` and `ACTUAL`. Lines that make no sense are refused one by one and the others are
  /// taken; what is here and not in the file stays. The same file again changes nothing.
  ///
  /// @param version as the publisher names it
  /// @param dryRun to see what would come of it
  @Transactional
  public Answer<ImportReport> read(
      InputStream file, String version, boolean dryRun, Actor.Admin by) {
    store.holdImports();
    return CodeFile.read(file).map(read -> taken(read, version, dryRun, by));
  }

  private ImportReport taken(CodeFile read, String version, boolean dryRun, Actor.Admin by) {
    Map<String, Coded> here = store.all();
    List<Coded> added = new ArrayList<>();
    List<Coded> changed = new ArrayList<>();
    for (Coded code : read.codes().values()) {
      Coded before = here.get(code.code());
      if (before == null) {
        added.add(code);
      } else if (!before.equals(code)) {
        changed.add(code);
      }
    }
    boolean alreadyThere =
        store.latest().filter(it -> it.fileHash().equals(read.hash())).isPresent();
    if (!dryRun && !(alreadyThere && added.isEmpty() && changed.isEmpty())) {
      write(read, added, changed, version, by);
    }
    return new ImportReport(
        version,
        dryRun,
        alreadyThere,
        read.rows(),
        added.size(),
        changed.size(),
        read.codes().size() - added.size() - changed.size(),
        (int) here.keySet().stream().filter(code -> !read.codes().containsKey(code)).count(),
        read.refused().size(),
        read.refused().stream().limit(EXAMPLES).toList());
  }

  private void write(
      CodeFile read, List<Coded> added, List<Coded> changed, String version, Actor.Admin by) {
    store.put(added);
    store.put(changed);
    store.insert(
        new Release(version, read.hash(), read.codes().size(), clock.instant(), by.name()));
    audit.record(by, AuditedAction.CHANGE, new Subject("classification", "icd-10"));
  }
}
