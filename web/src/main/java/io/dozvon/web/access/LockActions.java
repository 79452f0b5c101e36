package io.dozvon.web.access;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.Locks;
import io.dozvon.access.Session;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.security.LockedSession;
import io.dozvon.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the pages of staff tell of their lock by script, and ask about it.
@RestController
@RequestMapping("/lock")
class LockActions {
  private final Locks locks;

  LockActions(Locks locks) {
    this.locks = locks;
  }

  /// 204 if the session is open, 423 if it is locked, 401 if it is over.
  ///
  /// @param used whether somebody has touched the page since it was asked last
  @PostMapping("/awake")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void awake(@RequestParam(defaultValue = "false") boolean used, Authentication who) {
    if (used) {
      locks.use(SignedIn.sessionOf(who));
    }
  }

  /// Unlocks without leaving the page.
  @PostMapping("/open")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
    LockedSession.of(request).ifPresent(session -> unlock(session, password));
  }

  private void unlock(Session session, String password) {
    unlessRefused(locks.unlock(session, new Secret(password)));
  }

  /// Locks without leaving the page.
  @PostMapping("/shut")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void shut(Authentication who) {
    unlessRefused(locks.lockNow(SignedIn.sessionOf(who)));
  }
}
