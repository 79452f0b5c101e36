package io.dozvon.web.outcomes;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.quality.LegQuality;
import io.dozvon.quality.LegSide;
import io.dozvon.quality.Measurer;
import io.dozvon.quality.Qualities;
import io.dozvon.quality.QualitySettings;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.doctor.WorkplacePart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How well the two hear each other, while they talk and afterwards.
@Component
class QualityPart implements WorkplacePart {
  private final Qualities qualities;
  private final QualitySettings settings;
  private final Clock clock;

  QualityPart(Qualities qualities, QualitySettings settings, Clock clock) {
    this.qualities = qualities;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param recent what was measured before this says nothing of now
  public record Shown(Map<ConsultationId, List<LegQuality>> all, Instant recent, Locale locale) {
    /// For templates: all legs of a consultation, in the order in which they began.
    public List<LegView> of(UUID consultation) {
      return legs(consultation).stream().map(leg -> LegView.of(leg, locale)).toList();
    }

    /// For templates: how a side's line is just now; null if nobody measures it.
    ///
    /// @param side `doctor` or `patient`
    public @Nullable String now(UUID consultation, String side) {
      LegSide whose = Wire.read(LegSide.class, side);
      return legs(consultation).stream()
          .filter(leg -> leg.whose().side() == whose && leg.by() == Measurer.BROWSER)
          .filter(leg -> leg.until().isAfter(recent))
          .reduce((_, last) -> last)
          .map(leg -> Wire.name(leg.latestGrade()))
          .orElse(null);
    }

    private List<LegQuality> legs(UUID consultation) {
      return all.getOrDefault(new ConsultationId(consultation), List.of());
    }
  }

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public Shown of(Doctor doctor, List<ConsultationDetails> shown) {
    return new Shown(
        qualities.of(shown.stream().map(it -> it.consultation().facts().id()).toList()),
        clock.instant().minus(settings.reportEvery().multipliedBy(3)),
        doctor.language().locale());
  }
}
