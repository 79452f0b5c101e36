package io.dozvon.programmes;

import io.dozvon.programmes.store.EntitlementStore;
import io.dozvon.programmes.store.InsuredStore;
import io.dozvon.programmes.store.ProgrammeStore;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds people on the lists for other rooms; shows nothing to anybody.
@Component
public class InsuredPeople {
  private final InsuredStore insured;
  private final EntitlementStore entitlements;
  private final ProgrammeStore programmes;
  private final Today today;

  InsuredPeople(
      InsuredStore insured, EntitlementStore entitlements, ProgrammeStore programmes, Today today) {
    this.insured = insured;
    this.entitlements = entitlements;
    this.programmes = programmes;
    this.today = today;
  }

  /// Who is insured today.
  public List<Insured> search(Wanted wanted, int limit) {
    return insured.search(wanted, today.now(), limit);
  }

  /// Empty if they are not insured today.
  public Optional<Insured> find(InsuredId id) {
    return insured.find(id, today.now());
  }

  /// Which patients they are; who is none is left out.
  public Map<InsuredId, PatientId> patients(Collection<InsuredId> people) {
    return entitlements.holders(people);
  }

  /// @throws java.util.NoSuchElementException if there is no such programme
  public Programme programme(ProgrammeId id) {
    return programmes.find(id).orElseThrow();
  }

  public Map<ProgrammeId, Programme> programmes(Collection<ProgrammeId> ids) {
    return programmes.findAll(ids).stream()
        .collect(Collectors.toMap(Programme::id, Function.identity()));
  }

  /// Those that are in force today, the newest first.
  ///
  /// @param limit of how many that were added last
  public List<Programme> programmes(int limit) {
    return programmes.newest(limit).stream()
        .filter(programme -> programme.term().contains(today.now()))
        .toList();
  }
}
