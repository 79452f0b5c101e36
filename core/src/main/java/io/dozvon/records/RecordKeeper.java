package io.dozvon.records;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Waiting;
import io.dozvon.consultations.Consultations;
import io.dozvon.consultations.Ending;
import io.dozvon.records.store.GivenReasonStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Decides whether a doctor may look, and why.
@Component
class RecordKeeper {
  private final Consultations consultations;
  private final GivenReasonStore openings;
  private final RecordSettings settings;
  private final Clock clock;

  RecordKeeper(
      Consultations consultations,
      GivenReasonStore openings,
      RecordSettings settings,
      Clock clock) {
    this.consultations = consultations;
    this.openings = openings;
    this.settings = settings;
    this.clock = clock;
  }

  /// Beside which consultation a doctor stands, and what they have said there.
  ///
  /// @param openings those that have not ended
  record Standing(Consultation beside, List<Opening> openings) {}

  /// Another's consultation does not exist.
  Answer<Standing> standing(ConsultationId beside, Actor.Doctor by) {
    return consultations
        .concerning(beside, by)
        .map(it -> new Standing(it, openings.open(by.id(), beside, clock.instant())));
  }

  Answer<Access> access(Standing standing, Scope wanted) {
    if (wanted == Scope.COLLEAGUES && settings.colleagues() == RecordSettings.Colleagues.NEVER) {
      return Answer.refused(new RecordRefusal.ColleaguesNotShown());
    }
    if (wanted == Scope.OWN && isReasonEnough(standing.beside())) {
      return Answer.granted(new Access.ByConsultation());
    }
    return standing.openings().stream()
        .filter(it -> it.scope().includes(wanted))
        .findFirst()
        .<Answer<Access>>map(it -> Answer.granted(new Access.ByReason(it)))
        .orElse(Answer.refused(new RecordRefusal.ReasonNeeded()));
  }

  /// Of a consultation that was called off nothing is treated.
  private boolean isReasonEnough(Consultation consultation) {
    return switch (consultation) {
      case Waiting _, Running _ -> true;
      case Closed closed ->
          closed.ending() != Ending.CANCELLED
              && closed.at().plus(settings.freeFor()).isAfter(clock.instant());
    };
  }
}
