package io.dozvon.web.agent;

import io.dozvon.access.Signatures;
import io.dozvon.assistance.AssistanceRefusal;
import io.dozvon.assistance.CallNote;
import io.dozvon.assistance.CallNotes;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.problems.RefusedWish;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The form in which an agent writes of one call of theirs. Another agent's call does not exist for
/// them.
@Controller
@RequestMapping("/agent/calls/{id}")
class NotePages {
  private static final String COPIES = "call-note-copy";

  private final CallNotes notes;
  private final Members members;
  private final Signatures signatures;

  NotePages(CallNotes notes, Members members, Signatures signatures) {
    this.notes = notes;
    this.members = members;
    this.signatures = signatures;
  }

  /// The form; the console shows it beside the call.
  @GetMapping("/note")
  String note(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    CallNote note =
        notes
            .find(new LineCallId(id), self.id())
            .filter(it -> it.finishedAt().isEmpty())
            .orElseThrow(() -> new RefusedWish(new AssistanceRefusal.UnknownNote()));
    Member member = members.byIds(List.of(self.id())).values().iterator().next();
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    visit.model().addAttribute("written", note);
    visit.model().addAttribute("chosen", note.code().map(it -> it.id()).orElse(""));
    visit.model().addAttribute("language", member.language());
    visit.model().addAttribute("codes", notes.codes(note));
    visit.model().addAttribute("copyKey", copyKey(note));
    return "agent-note";
  }

  /// The browser keeps what is not saved yet, and never the key to it, which comes with the form.
  private String copyKey(CallNote note) {
    byte[] salt = (note.agent() + "/" + note.call()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(signatures.derive(COPIES, salt).getEncoded());
  }
}
