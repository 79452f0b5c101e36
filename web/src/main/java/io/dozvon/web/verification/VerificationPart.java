package io.dozvon.web.verification;

import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.verification.FoundPatient;
import io.dozvon.verification.Searching;
import io.dozvon.verification.Verification;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.web.agent.AgentPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whom the caller's number may belong to, while it rings and after; and the way to verify them.
/// The number is looked up once a call, as it is written down each time.
@Component
@Order(10)
class VerificationPart implements AgentPart {
  private final LineCalls calls;
  private final Searching searching;
  private final Verification verification;
  private final Map<StaffId, Looked> looked = new ConcurrentHashMap<>();

  VerificationPart(LineCalls calls, Searching searching, Verification verification) {
    this.calls = calls;
    this.searching = searching;
    this.verification = verification;
  }

  private record Looked(LineCallId call, List<FoundPatient> hints) {}

  /// @param talking whether the caller can be verified now
  /// @param goesOn whether a verification goes on
  public record View(List<FoundPatient> hints, boolean talking, boolean goesOn) {
    static final View NONE = new View(List.of(), false, false);
  }

  @Override
  public String name() {
    return "verification";
  }

  @Override
  public Slot slot() {
    return Slot.CALLER;
  }

  @Override
  public Object draw(StaffId agent, Language language) {
    Actor.Staff by = new Actor.Staff(agent, StaffRole.AGENT);
    Optional<LineCall> call = calls.of(agent);
    if (call.isEmpty()) {
      looked.remove(agent);
      return View.NONE;
    }
    return new View(
        hints(call.get(), by),
        searching.call(by).isPresent(),
        verification.current(agent).isPresent());
  }

  private List<FoundPatient> hints(LineCall call, Actor.Staff by) {
    Looked before = looked.get(by.id());
    if (before != null && before.call().equals(call.id())) {
      return before.hints();
    }
    List<FoundPatient> hints = call.caller().map(it -> searching.hints(it, by)).orElse(List.of());
    looked.put(by.id(), new Looked(call.id(), hints));
    return hints;
  }
}
