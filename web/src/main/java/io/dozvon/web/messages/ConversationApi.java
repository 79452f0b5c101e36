package io.dozvon.web.messages;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.messages.History;
import io.dozvon.messages.Message;
import io.dozvon.messages.MessageId;
import io.dozvon.messages.Messages;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What the chat on a page does for its person. Each side has its own address, so that a patient's
/// session opens the cabinet's only and a doctor's the workplace's.
@RestController
@RequestMapping({"/cabinet/consultations/{id}/messages", "/doctor/consultations/{id}/messages"})
class ConversationApi {
  private final Messages messages;
  private final OtherSide other;

  ConversationApi(Messages messages, OtherSide other) {
    this.messages = messages;
    this.other = other;
  }

  @GetMapping
  HistoryJson after(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int after,
      @AuthenticationPrincipal Actor who) {
    History history = unlessRefused(messages.after(new ConsultationId(id), after, who));
    return HistoryJson.of(history, other.nameFor(history).orElse(null));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  MessageJson send(
      @PathVariable UUID id,
      @Valid @RequestBody TextJson text,
      @AuthenticationPrincipal Actor who) {
    return mine(
        unlessRefused(
            messages.send(new ConsultationId(id), new MessageId(text.id()), text.text(), who)));
  }

  /// @param message chosen by the page
  @PostMapping(path = "/images", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  MessageJson send(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam UUID message,
      @AuthenticationPrincipal Actor who) {
    return mine(
        unlessRefused(
            messages.sendImage(new ConsultationId(id), new MessageId(message), file, who)));
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id, @RequestParam int upTo, @AuthenticationPrincipal Actor who) {
    unlessRefused(messages.read(new ConsultationId(id), upTo, who));
  }

  /// @param size `full` or `thumbnail`
  @GetMapping("/{message}/{size}")
  ResponseEntity<ByteArrayResource> image(
      @PathVariable UUID id,
      @PathVariable UUID message,
      @PathVariable String size,
      @AuthenticationPrincipal Actor who) {
    MessageId which = new MessageId(message);
    return ImageAnswer.of(
        unlessRefused(messages.image(new ConsultationId(id), which, ImageAnswer.size(size), who)),
        which);
  }

  private static MessageJson mine(Message message) {
    return MessageJson.of(message, message.author());
  }
}
