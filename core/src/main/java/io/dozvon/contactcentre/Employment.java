package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Free;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.contactcentre.store.AgentStore;
import io.dozvon.contactcentre.store.ArrangementStore;
import io.dozvon.contactcentre.store.QueueStore;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who answers, at which seat and phone, and for which queues. One change at a time.
@Component
class Employment {
  private final AgentStore store;
  private final AgentPostStore postStore;
  private final AgentPosts posts;
  private final QueueStore queues;
  private final ArrangementStore arrangement;
  private final Members members;
  private final LineSettings settings;
  private final Audit audit;
  private final Clock clock;

  Employment(
      AgentStore store,
      AgentPostStore postStore,
      AgentPosts posts,
      QueueStore queues,
      ArrangementStore arrangement,
      Members members,
      LineSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.postStore = postStore;
    this.posts = posts;
    this.queues = queues;
    this.arrangement = arrangement;
    this.members = members;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  List<Employed> all() {
    return store.all();
  }

  Optional<Employed> find(StaffId id) {
    return store.find(id).filter(it -> it.dismissedAt().isEmpty());
  }

  Answer<Employed> known(StaffId id) {
    return find(id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(new AgentRefusal.UnknownAgent()));
  }

  Answer<Employed> employ(StaffId id, Actor by) {
    arrangement.hold();
    return answering(id)
        .then(role -> employ(id, role))
        .map(it -> noted(it, AuditedAction.EMPLOY, by));
  }

  private Answer<StaffRole> answering(StaffId id) {
    return Optional.ofNullable(members.byIds(List.of(id)).get(id))
        .filter(member -> member.disabledAt().isEmpty())
        .map(Member::role)
        .filter(role -> role == StaffRole.AGENT || role == StaffRole.SUPERVISOR)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(new AgentRefusal.NotStaff()));
  }

  private Answer<Employed> employ(StaffId id, StaffRole role) {
    Optional<Employed> before = store.find(id);
    if (before.isPresent()) {
      return again(before.get());
    }
    int seat = store.nextSeat();
    if (seat > settings.seats()) {
      return Answer.refused(new AgentRefusal.NoSeatLeft());
    }
    store.insert(id, role, seat, clock.instant());
    postStore.add(id, clock.instant());
    return known(id);
  }

  private Answer<Employed> again(Employed before) {
    if (before.dismissedAt().isEmpty()) {
      return Answer.refused(new AgentRefusal.EmployedAlready());
    }
    store.dismiss(before.id(), Optional.empty());
    return known(before.id());
  }

  Answer<Employed> dismiss(StaffId id, Actor by) {
    arrangement.hold();
    return known(id)
        .then(employed ->
            postStore
                .hold(id)
                .map(this::signedOff)
                .orElseThrow()
                .map(_ -> {
                  store.place(id, List.of());
                  store.dismiss(id, Optional.of(clock.instant()));
                  return noted(employed, AuditedAction.DISMISS, by);
                }));
  }

  private Answer<AgentPost> signedOff(AgentPost post) {
    return switch (post.status().state()) {
      case Busy _ -> Answer.refused(new AgentRefusal.HasACall());
      case Offline _ -> Answer.granted(post);
      case Free free ->
          Answer.granted(posts.move(post, free.signedOff(), Optional.empty(), clock.instant()));
    };
  }

  Answer<Employed> place(StaffId id, List<Place> places, Actor by) {
    arrangement.hold();
    return known(id)
        .then(_ -> sound(places))
        .then(_ -> {
          store.place(id, places);
          return changed(id, AuditedAction.PLACE, by);
        });
  }

  private Answer<List<Place>> sound(List<Place> places) {
    Set<QueueId> named = places.stream().map(Place::queue).collect(Collectors.toSet());
    Set<QueueId> known = queues.all().stream().map(Queue::id).collect(Collectors.toSet());
    if (named.size() < places.size()
        || places.stream().anyMatch(place -> place.penalty() < 0 || place.penalty() > 9)) {
      return Answer.refused(new AgentRefusal.PlacesMalformed());
    }
    return known.containsAll(named)
        ? Answer.granted(places)
        : Answer.refused(new QueueRefusal.UnknownQueue());
  }

  Answer<Employed> giveDeskPhone(StaffId id, Optional<DeskPhone> phone, Actor by) {
    return withoutCall(id)
        .then(it -> {
          Handset handset = phone.isPresent() ? it.handset() : Handset.BROWSER;
          store.talkThrough(id, phone, handset);
          return changed(id, AuditedAction.CHANGE, by);
        });
  }

  Answer<Employed> talkThrough(StaffId id, Handset handset, Actor by) {
    return withoutCall(id)
        .then(it -> {
          if (handset == Handset.DESK_PHONE && it.deskPhone().isEmpty()) {
            return Answer.refused(new AgentRefusal.NoDeskPhone());
          }
          store.talkThrough(id, it.deskPhone(), handset);
          return changed(id, AuditedAction.CHANGE, by);
        });
  }

  /// The phone that somebody talks on stays theirs while they do.
  private Answer<Employed> withoutCall(StaffId id) {
    return known(id)
        .then(it ->
            postStore.hold(id).orElseThrow().status().state() instanceof Busy
                ? Answer.refused(new AgentRefusal.HasACall())
                : Answer.granted(it));
  }

  private Answer<Employed> changed(StaffId id, AuditedAction action, Actor by) {
    postStore.seatAgain(List.of(id));
    posts.tell(postStore.find(id).orElseThrow());
    return known(id).map(it -> noted(it, action, by));
  }

  private Employed noted(Employed employed, AuditedAction action, Actor by) {
    audit.record(by, action, Agents.subject(employed.id()));
    return employed;
  }
}
