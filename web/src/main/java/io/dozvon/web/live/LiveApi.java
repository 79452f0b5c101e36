package io.dozvon.web.live;

import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.security.SignedIn;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/live")
class LiveApi {
  private final LivePages pages;

  LiveApi(LivePages pages) {
    this.pages = pages;
  }

  /// `X-Accel-Buffering` keeps nginx from holding events back.
  ///
  /// @param of what it shows, as [Snapshots#page] names it
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> open(
      @RequestParam UUID page, @RequestParam(defaultValue = "") String of, Authentication who) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(pages.open(SignedIn.sessionOf(who), new PageId(page), of));
  }

  /// 204 if the page is known, 410 if it should connect anew.
  @PostMapping("/{page}/alive")
  ResponseEntity<Void> alive(@PathVariable UUID page, Authentication who) {
    boolean known = pages.alive(person(who), new PageId(page));
    return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.GONE).build();
  }

  @PostMapping("/{page}/closed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closed(@PathVariable UUID page, Authentication who) {
    pages.closed(person(who), new PageId(page));
  }

  private static Person person(Authentication who) {
    return SignedIn.sessionOf(who).person();
  }
}
