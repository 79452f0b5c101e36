package io.dozvon.web.agent;

import io.dozvon.assistance.AssistanceSettings;
import io.dozvon.assistance.CallNote;
import io.dozvon.assistance.CallNotes;
import io.dozvon.contactcentre.DueElsewhere;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.web.agent.CallerView.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What is known of a caller's number: read once for each call and agent, and remembered while the
/// call is new, since its snapshot is drawn again with every little thing.
@Component
class CallersKnown {
  private static final int REMEMBERED = 500;

  private final LineCalls calls;
  private final CallNotes notes;
  private final AssistanceSettings settings;
  private final ObjectProvider<DueElsewhere> due;
  private final Map<Look, Known> remembered = new Latest();

  CallersKnown(
      LineCalls calls,
      CallNotes notes,
      AssistanceSettings settings,
      ObjectProvider<DueElsewhere> due) {
    this.calls = calls;
    this.notes = notes;
    this.settings = settings;
    this.due = due;
  }

  private record Look(LineCallId call, Actor by, Language language) {}

  private static final class Latest extends LinkedHashMap<Look, Known> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Look, Known> eldest) {
      return size() > REMEMBERED;
    }
  }

  Known of(LineCall call, Actor by, Language language) {
    if (call.caller().isEmpty()) {
      return Known.NOTHING;
    }
    Look look = new Look(call.id(), by, language);
    synchronized (remembered) {
      Known known = remembered.get(look);
      if (known != null) {
        return known;
      }
    }
    Known known = read(call, call.caller().get(), by, language);
    synchronized (remembered) {
      remembered.put(look, known);
    }
    return known;
  }

  private Known read(LineCall call, PhoneNumber number, Actor by, Language language) {
    return new Known(earlier(call, number, by, language), dueOf(number));
  }

  private List<EarlierView> earlier(
      LineCall call, PhoneNumber number, Actor by, Language language) {
    if (settings.earlierCalls() == 0) {
      return List.of();
    }
    List<LineCall> former =
        calls.earlier(number, settings.earlierCalls() + 1, by).stream()
            .filter(it -> !it.id().equals(call.id()))
            .limit(settings.earlierCalls())
            .toList();
    List<CallNote> written = notes.of(former.stream().map(LineCall::id).toList(), by);
    return former.stream().map(it -> EarlierView.of(it, written, language)).toList();
  }

  private @Nullable String dueOf(PhoneNumber number) {
    List<DueElsewhere.Due> all = due.stream().flatMap(room -> room.of(number).stream()).toList();
    if (all.isEmpty()) {
      return null;
    }
    return all.stream().anyMatch(DueElsewhere.Due::calling) ? "now" : "next";
  }
}
