package io.dozvon.messages;

import io.dozvon.messages.store.PhraseStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each doctor's canned phrases, in their own order; another's do not exist for them. Nothing in
/// them is about a patient.
@Component
public class Phrases {
  private final PhraseStore store;
  private final PhraseSettings settings;
  private final Clock clock;

  Phrases(PhraseStore store, PhraseSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Phrase> of(Actor.Doctor by) {
    return store.of(by.id());
  }

  /// Comes last.
  @Transactional
  public Answer<Phrase> add(String text, Actor.Doctor by) {
    store.hold(by.id());
    return checked(text)
        .then(fine -> room(by).map(_ -> fine))
        .map(fine -> store.append(by.id(), new Phrase(PhraseId.random(), fine)));
  }

  /// Puts suggested phrases on an empty list; one that is not empty stays as it is, so that asking
  /// twice adds once.
  @Transactional
  public Answer<List<Phrase>> begin(List<String> suggested, Actor.Doctor by) {
    store.hold(by.id());
    if (store.of(by.id()).isEmpty()) {
      suggested.stream()
          .limit(settings.most())
          .map(text -> new Phrase(PhraseId.random(), Texts.tidy(text)))
          .forEach(phrase -> store.append(by.id(), phrase));
    }
    return Answer.granted(store.of(by.id()));
  }

  @Transactional
  public Answer<Phrase> change(PhraseId id, String text, Actor.Doctor by) {
    return acting(
        id,
        by,
        _ ->
            checked(text)
                .map(fine -> {
                  Phrase changed = new Phrase(id, fine);
                  store.update(by.id(), changed);
                  return changed;
                }));
  }

  /// One place up or down; at the end of the list it stays.
  @Transactional
  public Answer<PhraseId> move(PhraseId id, boolean up, Actor.Doctor by) {
    return acting(
        id,
        by,
        phrase -> {
          List<Phrase> all = new ArrayList<>(store.of(by.id()));
          int at = all.indexOf(phrase);
          int to = up ? at - 1 : at + 1;
          if (to >= 0 && to < all.size()) {
            Collections.swap(all, at, to);
            store.order(by.id(), all);
          }
          return Answer.granted(id);
        });
  }

  /// Can be [put back][#putBack] for a while.
  @Transactional
  public Answer<PhraseId> remove(PhraseId id, Actor.Doctor by) {
    return acting(
        id,
        by,
        _ -> {
          store.forgetRemovedBefore(by.id(), clock.instant().minus(settings.kept()));
          store.remove(by.id(), id, clock.instant());
          return Answer.granted(id);
        });
  }

  /// To its former place. One that is on the list stays there.
  @Transactional
  public Answer<PhraseId> putBack(PhraseId id, Actor.Doctor by) {
    store.hold(by.id());
    if (store.find(by.id(), id).isPresent()) {
      return Answer.granted(id);
    }
    return room(by)
        .then(_ ->
            store.putBack(by.id(), id, clock.instant().minus(settings.kept()))
                ? Answer.granted(id)
                : Answer.refused(new PhraseRefusal.UnknownPhrase()));
  }

  private <T> Answer<T> acting(PhraseId id, Actor.Doctor by, Function<Phrase, Answer<T>> act) {
    store.hold(by.id());
    return store
        .find(by.id(), id)
        .map(act)
        .orElse(Answer.refused(new PhraseRefusal.UnknownPhrase()));
  }

  private Answer<String> checked(String text) {
    String fine = Texts.tidy(text);
    if (fine.isEmpty()) {
      return Answer.refused(new PhraseRefusal.PhraseEmpty());
    }
    return Texts.length(fine) > settings.longest()
        ? Answer.refused(new PhraseRefusal.PhraseTooLong(settings.longest()))
        : Answer.granted(fine);
  }

  private Answer<Actor.Doctor> room(Actor.Doctor by) {
    return store.of(by.id()).size() >= settings.most()
        ? Answer.refused(new PhraseRefusal.TooManyPhrases(settings.most()))
        : Answer.granted(by);
  }
}
