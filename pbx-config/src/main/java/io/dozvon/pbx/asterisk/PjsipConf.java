package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.plan.WebPlan.Media;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// SIP: transports, and the endpoints of carriers, desk phones and browsers.
final class PjsipConf implements ConfigurationFile {
  @Override
  public String name() {
    return "pjsip.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    Map<String, Object> values = new HashMap<>();
    values.put("sip", plan.sip().bind());
    values.put("external", plan.sip().external().map(Host::value).orElse(""));
    values.put("tls", plan.web().tls().isPresent());
    values.put("webrtc", plan.web().media() == Media.WEBRTC ? "yes" : "no");
    values.put("trunks", plan.trunks().stream().map(Line::of).toList());
    values.put("phones", plan.deskPhones().stream().map(Phone::of).toList());
    values.put("hasLine", plan.line().isPresent());
    values.put("carriers", plan.line().isPresent() ? LineDialplan.LINE : Dialplan.INBOUND);
    values.put("silence", plan.line().map(line -> line.silence().toSeconds()).orElse(0L));
    values.put("seatSilence", plan.line().map(line -> line.seatSilence().toSeconds()).orElse(0L));
    values.put("seats", plan.line().stream().flatMap(Seat::of).toList());
    plan.demo().ifPresent(demo -> values.put("demo", demo));
    values.put("hasDemo", plan.demo().isPresent());
    return values;
  }

  /// A trunk as the template reads it.
  public record Line(
      String name,
      String carrier,
      String codecs,
      @Nullable String user,
      @Nullable String password) {
    static Line of(TrunkPlan trunk) {
      return new Line(
          trunk.name().value(),
          trunk.carrier().toString(),
          codecs(trunk.codecs()),
          trunk.login().map(TrunkPlan.Login::user).orElse(null),
          trunk.login().map(login -> login.password().reveal()).orElse(null));
    }

    private static String codecs(List<Codec> codecs) {
      return codecs.stream().map(Codec::toString).collect(Collectors.joining(","));
    }
  }

  /// A seat as the template reads it.
  public record Seat(String name, String password) {
    static Stream<Seat> of(LinePlan line) {
      return line.seatPasswords().entrySet().stream()
          .map(seat -> new Seat(seat.getKey().value(), seat.getValue().reveal()));
    }
  }

  /// A desk phone as the template reads it.
  public record Phone(String extension, String password) {
    static Phone of(io.dozvon.pbx.plan.DeskPhonePlan phone) {
      return new Phone(phone.extension().address(), phone.password().reveal());
    }
  }
}
