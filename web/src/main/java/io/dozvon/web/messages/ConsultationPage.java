package io.dozvon.web.messages;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Consultations;
import io.dozvon.messages.Conversation;
import io.dozvon.messages.History;
import io.dozvon.messages.Message;
import io.dozvon.messages.MessageId;
import io.dozvon.messages.Messages;
import io.dozvon.patients.Patient;
import io.dozvon.recordings.Listenings;
import io.dozvon.recordings.Recording;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import io.dozvon.web.recordings.RecordingView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// One consultation's own page for its patient: how it stands, and what was written in it. Whoever
/// has no scripts writes here too.
@Controller
@RequestMapping("/cabinet/consultations/{id}")
class ConsultationPage {
  private final Consultations consultations;
  private final Messages messages;
  private final Listenings recordings;
  private final OwnRecord own;
  private final Forms forms;

  ConsultationPage(
      Consultations consultations,
      Messages messages,
      Listenings recordings,
      OwnRecord own,
      Forms forms) {
    this.consultations = consultations;
    this.messages = messages;
    this.recordings = recordings;
    this.own = own;
    this.forms = forms;
  }

  /// @param after the last message's number that is on the page before
  @GetMapping
  String page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int after,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    return show(new ConsultationId(id), after, who, Form.empty(), visit);
  }

  /// @param textId and `imageId` were chosen when the form was drawn: what is sent twice is there
  ///   once
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String send(
      @PathVariable UUID id,
      @RequestParam UUID textId,
      @RequestParam UUID imageId,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<MultipartFile> image,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    ConsultationId consultation = new ConsultationId(id);
    Optional<MultipartFile> chosen = image.filter(file -> !file.isEmpty());
    Form form = Form.empty().with("text", text);
    if (text.isBlank() && chosen.isEmpty()) {
      form = form.wrong("text", FormRefusal.FIELD_MISSING);
    }
    if (!text.isBlank()) {
      form = sent("text", form, messages.send(consultation, new MessageId(textId), text, who));
    }
    if (chosen.isPresent()) {
      form =
          sent(
              "image",
              form,
              messages.sendImage(consultation, new MessageId(imageId), chosen.get(), who));
    }
    return form.isFine()
        ? "redirect:/cabinet/consultations/" + id + "#write"
        : show(consultation, 0, who, form, visit);
  }

  /// What was sent need not be typed again.
  private static Form sent(String field, Form form, Answer<Message> answer) {
    return switch (answer) {
      case Granted<Message> _ -> form.with(field, "");
      case Refused<Message>(var why) -> form.wrong(field, why);
    };
  }

  private String show(ConsultationId id, int after, Actor.Patient who, Form form, Visit visit) {
    Patient patient = own.of(who, visit.request());
    History history = unlessRefused(messages.after(id, after, who));
    if (!history.messages().isEmpty()) {
      unlessRefused(messages.read(id, history.messages().getLast().sequence(), who));
    }
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("id", id);
    visit.model().addAttribute("consultation", consultation(id, patient, who));
    visit.model().addAttribute("recorded", recorded(id, patient, who));
    visit.model().addAttribute("open", history.conversation() instanceof Conversation.Open);
    visit.model().addAttribute("more", history.more());
    visit
        .model()
        .addAttribute(
            "messages",
            history.messages().stream().map(it -> MessageView.of(it, patient.timeZone())).toList());
    visit.model().addAttribute("textId", UUID.randomUUID());
    visit.model().addAttribute("imageId", UUID.randomUUID());
    forms.show(form, visit);
    return "consultation";
  }

  private List<RecordingView> recorded(ConsultationId id, Patient patient, Actor.Patient who) {
    return switch (recordings.ofConsultation(id, who)) {
      case Granted<List<Recording>>(var all) -> RecordingView.all(all, patient.timeZone());
      case Refused<List<Recording>> _ -> List.of();
    };
  }

  /// @return null while the patient waits for the duty doctor: there is none yet
  private @Nullable ConsultationView consultation(
      ConsultationId id, Patient patient, Actor.Patient who) {
    return switch (consultations.look(id, who)) {
      case Granted<ConsultationDetails>(var details) ->
          ConsultationView.of(details, patient.timeZone());
      case Refused<ConsultationDetails> _ -> null;
    };
  }
}
