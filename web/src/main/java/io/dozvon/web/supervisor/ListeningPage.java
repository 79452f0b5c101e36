package io.dozvon.web.supervisor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.LineListening;
import io.dozvon.contactcentre.LineListenings;
import io.dozvon.recordings.LineRecordings;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who took part in whose calls, and why.
@Controller
class ListeningPage {
  private static final int SHOWN = 200;

  private final Supervisors supervisors;
  private final LineListenings listenings;
  private final LineRecordings recordings;
  private final Members members;

  ListeningPage(
      Supervisors supervisors,
      LineListenings listenings,
      LineRecordings recordings,
      Members members) {
    this.supervisors = supervisors;
    this.listenings = listenings;
    this.recordings = recordings;
    this.members = members;
  }

  /// @param lasted null while it goes on
  record Row(
      Instant began,
      String supervisor,
      String agent,
      String mode,
      @Nullable String lasted,
      @Nullable String endedBy,
      UUID call,
      String reason) {
    static Row of(LineListening listening, Map<StaffId, Member> names) {
      return new Row(
          listening.began(),
          name(listening.supervisor(), names),
          name(listening.agent(), names),
          Wire.name(listening.mode()),
          listening
              .end()
              .map(end -> Shown.time(Duration.between(listening.began(), end.at())))
              .orElse(null),
          listening.end().map(end -> Wire.name(end.by())).orElse(null),
          listening.call().value(),
          listening.reason());
    }

    private static String name(StaffId id, Map<StaffId, Member> names) {
      return Optional.ofNullable(names.get(id))
          .map(member -> member.name().full())
          .orElse(id.toString());
    }
  }

  @GetMapping("/supervisor/listening")
  String listening(@AuthenticationPrincipal Actor.Staff self, Authentication who, Visit visit) {
    Member member = supervisors.greet(who, visit);
    List<LineListening> newest = unlessRefused(listenings.newest(SHOWN, self));
    Map<StaffId, Member> names =
        members.byIds(
            newest.stream()
                .flatMap(it -> Stream.of(it.supervisor(), it.agent()))
                .collect(Collectors.toSet()));
    ZoneId zone = member.timeZone();
    visit.model().addAttribute("rows", newest.stream().map(it -> Row.of(it, names)).toList());
    visit.model().addAttribute("zone", zone);
    visit.model().addAttribute("recorded", recordings.areOn());
    return "supervisor-listening-page";
  }
}
