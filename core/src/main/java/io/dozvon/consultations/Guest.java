package io.dozvon.consultations;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Language;
import java.time.Instant;
import java.util.Optional;

/// A third party in a running consultation. Without the patient's consent there is no leg for them:
/// only who is [Admitted] can come.
///
/// ```
/// Asked ──patient agrees──▶ Agreed ──joins, is rung──▶ Coming ──there──▶ Present ──leaves──▶ Left
///   │                         ▲  (told: at once)         │                              (by link) │
///   │                         └──────── never came ──────┘ ◀──────────── comes back ──────────────┘
///   └── refused, removed, failed, consultation over ──▶ Over, from everywhere
/// ```
public sealed interface Guest {
  Facts facts();

  /// What was decided when they were invited.
  ///
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(
      GuestId id,
      ConsultationId consultation,
      ExchangeName exchange,
      GuestRole role,
      String label,
      GuestWay way,
      Language language,
      Instant invitedAt,
      int version) {
    boolean comesByLink() {
      return way instanceof GuestWay.Link;
    }
  }

  /// The leg they come or talk on.
  default Optional<LegId> currentLeg() {
    return switch (this) {
      case Coming coming -> Optional.of(coming.leg());
      case Present present -> Optional.of(present.leg());
      case Asked _, Agreed _, Left _, Over _ -> Optional.empty();
    };
  }

  /// They may come yet, or are there.
  sealed interface Live extends Guest {
    default Over over(GuestEnding ending, Instant at) {
      Optional<GuestConsent> consent =
          this instanceof Admitted admitted ? Optional.of(admitted.consent()) : Optional.empty();
      return new Over(facts(), consent, ending, at);
    }
  }

  /// The patient has agreed to them.
  sealed interface Admitted extends Live {
    GuestConsent consent();

    default Coming comes(LegId leg, Instant at) {
      return new Coming(facts(), consent(), leg, at);
    }
  }

  /// The patient is to say whether they agree.
  record Asked(Facts facts) implements Live {
    Agreed agreed(GuestConsent consent) {
      return new Agreed(facts, consent);
    }
  }

  record Agreed(Facts facts, GuestConsent consent) implements Admitted {}

  /// Their phone rings, or their browser has its ticket.
  record Coming(Facts facts, GuestConsent consent, LegId leg, Instant since) implements Admitted {
    Present there(Instant at) {
      return new Present(facts, consent, leg, at);
    }

    Agreed neverCame() {
      return new Agreed(facts, consent);
    }
  }

  record Present(Facts facts, GuestConsent consent, LegId leg, Instant since) implements Admitted {
    Left left(Instant at) {
      return new Left(facts, consent, at);
    }
  }

  /// The connection broke, or they left; the link brings them back.
  record Left(Facts facts, GuestConsent consent, Instant since) implements Admitted {}

  /// @param consent empty if the patient never agreed
  record Over(Facts facts, Optional<GuestConsent> consent, GuestEnding ending, Instant at)
      implements Guest {}
}
