package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Free;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.presence.PageId;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.Place;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door to agents: who answers, and what each of them does. Agents act on
/// themselves; supervisors and admins on all.
@Component
public class Agents {
  private final Employment employment;
  private final AgentPostStore store;
  private final AgentPosts posts;
  private final AgentPages pages;
  private final Seats seats;
  private final Members members;
  private final LineSettings settings;
  private final Audit audit;
  private final Clock clock;

  Agents(
      Employment employment,
      AgentPostStore store,
      AgentPosts posts,
      AgentPages pages,
      Seats seats,
      Members members,
      LineSettings settings,
      Audit audit,
      Clock clock) {
    this.employment = employment;
    this.store = store;
    this.posts = posts;
    this.pages = pages;
    this.seats = seats;
    this.members = members;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  static Subject subject(StaffId agent) {
    return new Subject("agent", agent.toString());
  }

  /// A member of staff answers callers from now on, in no queue yet. Who did before gets the seat
  /// they had.
  @Transactional
  public Answer<Agent> employ(StaffId id, Actor by) {
    return SupervisorsOnly.check(by).then(_ -> employment.employ(id, by)).map(this::named);
  }

  /// They answer no longer. What they did stays on record.
  @Transactional
  public Answer<Agent> dismiss(StaffId id, Actor by) {
    return SupervisorsOnly.check(by).then(_ -> employment.dismiss(id, by)).map(this::named);
  }

  /// The queues whose callers they get, and no others.
  @Transactional
  public Answer<Agent> place(StaffId id, List<Place> places, Actor by) {
    return SupervisorsOnly.check(by).then(_ -> employment.place(id, places, by)).map(this::named);
  }

  /// The telephone on their desk; without one they talk through their browser.
  @Transactional
  public Answer<Agent> giveDeskPhone(StaffId id, Optional<DeskPhone> phone, Actor by) {
    return SupervisorsOnly.check(by)
        .then(_ -> employment.giveDeskPhone(id, phone, by))
        .map(this::named);
  }

  /// Through what they talk from now on. Agents choose for themselves.
  @Transactional
  public Answer<Agent> talkThrough(StaffId id, Handset handset, Actor by) {
    return allowed(id, by).then(_ -> employment.talkThrough(id, handset, by)).map(this::named);
  }

  public Optional<Agent> find(StaffId id) {
    return employment.find(id).map(this::named);
  }

  /// A look at one of them, written down as such.
  @Transactional
  public Answer<Agent> look(StaffId id, Actor by) {
    return allowed(id, by)
        .then(_ -> employment.known(id))
        .map(employed -> {
          audit.record(by, AuditedAction.READ, subject(id));
          return named(employed);
        });
  }

  /// Those who answer now, by seat; for rooms and pages that have written down who looks.
  public List<Agent> all() {
    List<Employed> all = employment.all();
    Map<StaffId, Member> known = members.byIds(ids(all));
    return all.stream().flatMap(it -> named(it, known).stream()).toList();
  }

  /// As [#all], for whoever may see them.
  @Transactional
  public Answer<List<Agent>> list(Actor by) {
    return SupervisorsOnly.check(by)
        .map(_ -> {
          audit.record(by, AuditedAction.READ, Subject.all("agent"));
          return all();
        });
  }

  private static Collection<StaffId> ids(List<Employed> all) {
    return all.stream().map(Employed::id).toList();
  }

  private Agent named(Employed employed) {
    return named(employed, members.byIds(List.of(employed.id()))).orElseThrow();
  }

  private static Optional<Agent> named(Employed employed, Map<StaffId, Member> known) {
    return Optional.ofNullable(known.get(employed.id()))
        .map(member -> employed.named(member.name()));
  }

  /// With what their browser phone registers.
  public Answer<SeatAccess> seat(StaffId id) {
    return employment.known(id).then(seats::access);
  }

  /// @throws java.util.NoSuchElementException if they are no agent
  public AgentStatus status(StaffId id) {
    return store.find(id).orElseThrow().status();
  }

  /// Of all who answer, by seat.
  public List<AgentStatus> statuses() {
    return store.all().stream().map(AgentPost::status).toList();
  }

  /// They work on this page from now on, and on no other one: ready, if they were not signed on, or
  /// as before.
  @Transactional
  public Answer<AgentStatus> signOn(StaffId id, PageId page) {
    return themselves(id, AuditedAction.SIGN_ON, post -> Answer.granted(signedOn(post, page)));
  }

  private AgentPost signedOn(AgentPost post, PageId page) {
    AgentPost on =
        post.status().state() instanceof Offline offline
            ? posts.move(post, offline.signedOn(), Optional.empty(), clock.instant())
            : pages.back(post);
    return on.status().page().equals(Optional.of(page)) ? on : posts.takenOver(on, page);
  }

  @Transactional
  public Answer<AgentStatus> signOff(StaffId id) {
    return themselves(id, AuditedAction.SIGN_OFF, this::signedOff);
  }

  /// As [#signOff(StaffId)], at somebody's wish.
  @Transactional
  public Answer<AgentStatus> signOff(StaffId id, Actor by) {
    return atWishOf(by, id, AuditedAction.SIGN_OFF, this::signedOff);
  }

  private Answer<AgentPost> signedOff(AgentPost post) {
    return switch (post.status().state()) {
      case Offline _ -> Answer.granted(post);
      case Busy _ -> Answer.refused(new AgentRefusal.HasACall());
      case Free free -> moved(post, free.signedOff());
    };
  }

  /// They get callers, at once or after the one they have.
  @Transactional
  public Answer<AgentStatus> ready(StaffId id) {
    return themselves(id, AuditedAction.BE_READY, this::madeReady);
  }

  /// As [#ready(StaffId)], at somebody's wish.
  @Transactional
  public Answer<AgentStatus> ready(StaffId id, Actor by) {
    return atWishOf(by, id, AuditedAction.BE_READY, this::madeReady);
  }

  private Answer<AgentPost> madeReady(AgentPost post) {
    return switch (post.status().state()) {
      case Offline _ -> Answer.refused(new AgentRefusal.NotSignedOn());
      case Busy _ -> afterwards(post, Optional.empty());
      case Ready _ -> Answer.granted(post);
      case Free free -> moved(post, free.ready());
    };
  }

  /// They get no callers, at once or after the one they have.
  ///
  /// @param reason agents give their own ones, supervisors and the service any
  @Transactional
  public Answer<AgentStatus> pause(StaffId id, PauseReason reason, Actor by) {
    if (isThemselves(id, by) && !reason.isTheirOwn()) {
      return Answer.refused(new AgentRefusal.ReasonNotTheirs());
    }
    return atWishOf(by, id, AuditedAction.PAUSE, post -> paused(post, reason));
  }

  private Answer<AgentPost> paused(AgentPost post, PauseReason reason) {
    return switch (post.status().state()) {
      case Offline _ -> Answer.refused(new AgentRefusal.NotSignedOn());
      case Busy _ -> afterwards(post, Optional.of(reason));
      case Paused(PauseReason now) when now == reason -> Answer.granted(post);
      case Free free -> moved(post, free.paused(reason));
    };
  }

  /// They have written down what there was to write.
  @Transactional
  public Answer<AgentStatus> finishWrapUp(StaffId id) {
    return themselves(
        id,
        AuditedAction.FINISH_WRAP_UP,
        post ->
            inWrapUp(post).then(wrapUp -> moved(post, wrapUp.over(post.status().afterwards()))));
  }

  /// They need longer.
  @Transactional
  public Answer<AgentStatus> extendWrapUp(StaffId id) {
    return themselves(
        id,
        AuditedAction.EXTEND_WRAP_UP,
        post -> inWrapUp(post).then(wrapUp -> extended(post, wrapUp)));
  }

  private static Answer<WrapUp> inWrapUp(AgentPost post) {
    return post.status().state() instanceof WrapUp wrapUp
        ? Answer.granted(wrapUp)
        : Answer.refused(new AgentRefusal.NotInWrapUp());
  }

  private Answer<AgentPost> extended(AgentPost post, WrapUp wrapUp) {
    Instant wished = wrapUp.until().plus(settings.wrapUpExtension());
    Instant most = post.status().since().plus(settings.longestWrapUp());
    Instant until = wished.isAfter(most) ? most : wished;
    return until.isAfter(wrapUp.until())
        ? Answer.granted(posts.extend(post, wrapUp.extended(until)))
        : Answer.refused(new AgentRefusal.WrapUpLongEnough());
  }

  private Answer<AgentPost> moved(AgentPost post, AgentState state) {
    return Answer.granted(posts.move(post, state, Optional.empty(), clock.instant()));
  }

  private Answer<AgentPost> afterwards(AgentPost post, Optional<PauseReason> then) {
    return Answer.granted(post.status().afterwards().equals(then) ? post : posts.then(post, then));
  }

  private Answer<AgentStatus> themselves(
      StaffId id, AuditedAction action, Function<AgentPost, Answer<AgentPost>> change) {
    return held(id).then(post -> changed(post, post.person().actor(), action, change));
  }

  private Answer<AgentStatus> atWishOf(
      Actor by, StaffId id, AuditedAction action, Function<AgentPost, Answer<AgentPost>> change) {
    return allowed(id, by).then(_ -> held(id)).then(post -> changed(post, by, action, change));
  }

  private Answer<AgentStatus> changed(
      AgentPost post,
      Actor by,
      AuditedAction action,
      Function<AgentPost, Answer<AgentPost>> change) {
    return change
        .apply(post)
        .map(after -> {
          if (!after.equals(post)) {
            audit.record(by, action, subject(post.status().agent()));
          }
          return after.status();
        });
  }

  private Answer<AgentPost> held(StaffId id) {
    return store
        .hold(id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(new AgentRefusal.UnknownAgent()));
  }

  private static Answer<Actor> allowed(StaffId id, Actor by) {
    return isThemselves(id, by) ? Answer.granted(by) : SupervisorsOnly.check(by);
  }

  private static boolean isThemselves(StaffId id, Actor by) {
    return by instanceof Actor.Staff(StaffId self, _) && self.equals(id);
  }
}
