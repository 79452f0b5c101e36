package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.asterisk.ami.BridgeEnterEvent;
import io.dozvon.telephony.asterisk.ami.DozvonAdmittedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonMeasuredEvent;
import io.dozvon.telephony.asterisk.ami.DozvonNotConfirmedEvent;
import io.dozvon.telephony.asterisk.ami.HangupEvent;
import io.dozvon.telephony.asterisk.ami.HangupRequestEvent;
import io.dozvon.telephony.dialplan.Dialplan;
import java.util.Objects;
import java.util.Optional;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.DtmfEndEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.jspecify.annotations.Nullable;

/// Reads manager events: whose leg, and what it tells. Events that tell nothing of a leg of ours
/// are left out.
///
/// Sources: docs.asterisk.org, "AMI events" of Asterisk 22; `main/manager.c`,
/// `main/stasis_channels.c` for what is sent when.
final class Signs {
  /// As a `DialStatus`: the far side took the call.
  private static final String ANSWER = "ANSWER";

  /// As the `Direction` of a key: from who is at the leg, not to them.
  private static final String RECEIVED = "Received";

  /// Made by the action Bridge (`ast_bridge_basic_new`): two talk in it.
  private static final String TALKING_BRIDGE = "basic";

  /// Made by BridgeWait (`ast_bridge_base_new`): a leg waits in one alone. What is joined before it
  /// is there parts from its dialplan, which then cannot take it back.
  private static final String WAITING_BRIDGE = "base";

  /// As a bridge's creator: the application in which more than two talk.
  private static final String CONFERENCE = "ConfBridge";

  /// AST_CONTROL_RINGING in `include/asterisk/frame.h`: it still rang when the time was over.
  private static final int REASON_TIME_OVER = 3;

  private Signs() {}

  record LegSign(LegId leg, Sign sign) {}

  static Optional<LegSign> read(ManagerEvent event) {
    return switch (event) {
      case DialBeginEvent begin -> of(begin.getDestAccountCode(), new Sign.Dialling());
      case DialStateEvent state -> of(state.getDestAccountCode(), dialState(state));
      case DialEndEvent end -> of(end.getDestAccountCode(), dialEnd(end));
      case DozvonAdmittedEvent admitted -> of(admitted.getLeg(), new Sign.PickedUp());
      case DozvonNotConfirmedEvent no ->
          of(no.getLeg(), new Sign.NotConfirmed(unconfirmed(no.getReason())));
      case DozvonMeasuredEvent measured -> of(measured.getLeg(), measured(measured));
      case BridgeEnterEvent enter -> of(enter.getAccountCode(), bridge(enter));
      case DtmfEndEvent key -> of(key.getAccountCode(), pressed(key));
      case HangupRequestEvent request -> of(request.getAccountCode(), farSideEnds(request));
      case OriginateResponseEvent answer -> of(answer.getUniqueId(), originated(answer));
      case HangupEvent hangup -> of(hangup.getAccountCode(), new Sign.Ended(hangup.getCause()));
      default -> Optional.empty();
    };
  }

  private static @Nullable Sign dialState(DialStateEvent event) {
    return switch (event.getDialStatus()) {
      case "RINGING", "PROGRESS" -> new Sign.Alerting();
      default -> null;
    };
  }

  private static @Nullable Sign dialEnd(DialEndEvent event) {
    return ANSWER.equals(event.getDialStatus()) ? new Sign.PickedUp() : null;
  }

  private static Unconfirmed unconfirmed(@Nullable String reason) {
    return switch (reason) {
      case Dialplan.WRONG_DIGIT -> Unconfirmed.WRONG_KEY;
      case Dialplan.MACHINE -> Unconfirmed.MACHINE;
      case null, default -> Unconfirmed.NO_KEY;
    };
  }

  private static @Nullable Sign measured(DozvonMeasuredEvent event) {
    String rtcp = Objects.requireNonNullElse(event.getRtcp(), "");
    String formats = Objects.requireNonNullElse(event.getFormats(), "");
    return RtcpStatistics.read(rtcp, formats).map(Sign.Measured::new).orElse(null);
  }

  private static @Nullable Sign bridge(BridgeEnterEvent event) {
    if (CONFERENCE.equals(event.getBridgeCreator())) {
      return new Sign.Talking();
    }
    return switch (event.getBridgeType()) {
      case TALKING_BRIDGE -> new Sign.Talking();
      case WAITING_BRIDGE -> new Sign.Waiting();
      case null, default -> null;
    };
  }

  /// A key that the one side pressed is told again as it is sent to the other.
  private static @Nullable Sign pressed(DtmfEndEvent event) {
    String key = event.getDigit();
    return RECEIVED.equals(event.getDirection()) && key != null && key.length() == 1
        ? new Sign.KeyPressed(key.charAt(0))
        : null;
  }

  private static Sign farSideEnds(HangupRequestEvent event) {
    return new Sign.FarSideEnds(number(event.getTechCause()), given(event.getCause()));
  }

  private static Sign originated(OriginateResponseEvent event) {
    if ("Success".equalsIgnoreCase(event.getResponse())) {
      return new Sign.PickedUp();
    }
    return event.getReason() == REASON_TIME_OVER ? new Sign.RingTimeOver() : new Sign.NotBegun();
  }

  private static Optional<LegSign> of(@Nullable String leg, @Nullable Sign sign) {
    return sign == null ? Optional.empty() : leg(leg).map(id -> new LegSign(id, sign));
  }

  /// Channels that are not ours have other account codes or none.
  static Optional<LegId> leg(@Nullable String accountCode) {
    try {
      return accountCode == null ? Optional.empty() : Optional.of(LegId.of(accountCode));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(@Nullable String text) {
    return text != null && text.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  /// Asterisk says 0 where it knows no cause.
  static Optional<Integer> given(@Nullable Integer cause) {
    return Optional.ofNullable(cause).filter(value -> value != 0);
  }
}
