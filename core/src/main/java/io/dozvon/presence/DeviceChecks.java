package io.dozvon.presence;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.presence.store.DeviceCheckStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The presence room's door to checks of patients' devices (R9).
@Component
public class DeviceChecks {
  private static final Duration HOUR = Duration.ofHours(1);

  private final DeviceCheckStore store;
  private final DeviceCheckSettings settings;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  DeviceChecks(
      DeviceCheckStore store,
      DeviceCheckSettings settings,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Answer<DeviceCheck> record(PatientId patient, DeviceFindings findings, Actor by) {
    if (!by.equals(new Actor.Patient(patient))) {
      return Answer.refused(new DeviceCheckRefusal.NotTheirs());
    }
    if (!findings.isPlausible()) {
      return Answer.refused(new DeviceCheckRefusal.Implausible());
    }
    if (store.countSince(patient, clock.instant().minus(HOUR)) >= settings.perHour()) {
      return Answer.refused(new DeviceCheckRefusal.TooOften());
    }
    DeviceCheck check = new DeviceCheck(DeviceCheckId.random(), patient, clock.instant(), findings);
    store.insert(check);
    audit.record(by, AuditedAction.CREATE, subjectOf(patient));
    events.publishEvent(new DeviceChecked(check));
    return Answer.granted(check);
  }

  /// A patient's newest check.
  @Transactional
  public Optional<DeviceCheck> latest(PatientId patient, Actor by) {
    return Optional.ofNullable(latest(List.of(patient), by).get(patient));
  }

  /// The newest check of each who has one; each look is written down.
  @Transactional
  public Map<PatientId, DeviceCheck> latest(Collection<PatientId> patients, Actor by) {
    patients.forEach(patient -> audit.record(by, AuditedAction.READ, subjectOf(patient)));
    return store.latest(patients);
  }

  /// The newest check of each who has one; for rooms that have written down the look at all of
  /// them.
  public Map<PatientId, DeviceCheck> ofAll(Collection<PatientId> patients) {
    return store.latest(patients);
  }

  /// Checks that another room keeps with something of its own, whose look it writes down itself.
  public Map<DeviceCheckId, DeviceCheck> byIds(Collection<DeviceCheckId> ids) {
    return store.findAll(ids);
  }

  private static Subject subjectOf(PatientId patient) {
    return new Subject("device-check", patient.toString());
  }
}
