package io.dozvon.web.verification;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.recordings.LineRecordings;
import io.dozvon.staff.Member;
import io.dozvon.verification.AlarmId;
import io.dozvon.verification.Alarms;
import io.dozvon.verification.Corrections;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.forms.Visit;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What supervisors are to look at.
@Controller
@RequestMapping("/supervisor/alarms")
class AlarmPages {
  private static final String AGAIN = "redirect:/supervisor/alarms";

  private final Alarms alarms;
  private final Corrections corrections;
  private final LineRecordings recordings;
  private final Colleague colleague;

  AlarmPages(
      Alarms alarms, Corrections corrections, LineRecordings recordings, Colleague colleague) {
    this.alarms = alarms;
    this.corrections = corrections;
    this.recordings = recordings;
    this.colleague = colleague;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Actor.Staff who, Visit visit) {
    Member member = colleague.greet(who, visit);
    ZoneId zone = member.timeZone();
    visit
        .model()
        .addAttribute(
            "alarms",
            unlessRefused(alarms.list(who)).stream()
                .map(it -> AlarmView.of(it, recordings.areOn(), zone))
                .toList());
    visit
        .model()
        .addAttribute(
            "corrections",
            unlessRefused(corrections.list(who)).stream()
                .map(it -> CorrectionView.of(it, zone))
                .toList());
    return "alarms";
  }

  @PostMapping("/{id}/seen")
  String seen(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(alarms.note(new AlarmId(id), who));
    return AGAIN;
  }

  @PostMapping("/{id}/unlock")
  String unlock(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(alarms.unlock(new AlarmId(id), who));
    return AGAIN;
  }
}
