package io.dozvon.pbx;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.ConfirmationPlan;
import io.dozvon.pbx.plan.DemoPlan;
import io.dozvon.pbx.plan.DeskPhonePlan;
import io.dozvon.pbx.plan.Directories;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.plan.MediaPlan;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.plan.SipPlan;
import io.dozvon.pbx.plan.TlsPlan;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TrunkName;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Plans with fixed values.
final class SamplePlan {
  private SamplePlan() {}

  /// A clinic's exchange with everything a plan can hold, the demonstration's carrier excepted.
  static ExchangePlan full() {
    return new ExchangePlan(
        new ExchangeName("msk-1"),
        Directories.ofDebian(Path.of("/usr/lib/x86_64-linux-gnu/asterisk/modules")),
        new SipPlan(at("0.0.0.0", 5060), Optional.of(new Host("203.0.113.7"))),
        new WebPlan(
            at("127.0.0.1", 8088),
            Optional.of(
                new TlsPlan(
                    at("0.0.0.0", 8089),
                    Path.of("/etc/dozvon/fullchain.pem"),
                    Path.of("/etc/dozvon/key.pem"))),
            WebPlan.Media.WEBRTC),
        new MediaPlan(10000, 19999),
        new ManagerPlan(
            at("10.0.0.5", 5038),
            List.of(
                new ManagerPlan.User(
                    "dozvon", password("not-a-real-secret"), List.of("10.0.0.0/24")))),
        List.of(at("10.0.0.11", 4573), at("10.0.0.12", 4573)),
        List.of(
            new TrunkPlan(
                new TrunkName("mts"),
                at("sip.example.org", 5060),
                List.of(Codec.ALAW, Codec.ULAW),
                Optional.of(new TrunkPlan.Login("74950000000", password("trunk-secret"))))),
        List.of(new DeskPhonePlan(new DeskPhone("room-12"), password("desk-secret"))),
        Language.RUSSIAN,
        ConfirmationPlan.USUAL,
        CallRecords.EVENTS,
        Optional.empty(),
        Optional.of(line()));
  }

  /// The same without a contact centre.
  static ExchangePlan withoutLine() {
    ExchangePlan full = full();
    return new ExchangePlan(
        full.name(),
        full.directories(),
        full.sip(),
        full.web(),
        full.media(),
        full.manager(),
        full.admission(),
        full.trunks(),
        full.deskPhones(),
        full.language(),
        full.confirmation(),
        full.records(),
        full.demo(),
        Optional.empty());
  }

  /// The demonstration's exchange.
  static ExchangePlan demo() {
    ExchangePlan full = full();
    return new ExchangePlan(
        full.name(),
        full.directories(),
        new SipPlan(at("127.0.0.1", 5060), Optional.empty()),
        new WebPlan(at("127.0.0.1", 8088), Optional.empty(), WebPlan.Media.WEBRTC),
        full.media(),
        full.manager(),
        List.of(at("127.0.0.1", 4573)),
        List.of(),
        List.of(),
        Language.ENGLISH,
        ConfirmationPlan.USUAL,
        CallRecords.NONE,
        Optional.of(DemoPlan.on(5062)),
        Optional.of(line().withRecorded(false)));
  }

  /// Two numbers, three seats.
  private static LinePlan line() {
    return new LinePlan(
        List.of(
            new LinePlan.Did(new PhoneNumber("+78005506979"), Language.RUSSIAN),
            new LinePlan.Did(new PhoneNumber("+442071234567"), Language.ENGLISH)),
        3,
        password("seat-secret"),
        ZoneId.of("Europe/Moscow"),
        LinePlan.USUAL_HOLD,
        LinePlan.USUAL_SILENCE,
        true);
  }

  static Endpoint at(String host, int port) {
    return new Endpoint(new Host(host), port);
  }

  static Password password(String text) {
    return new Password(new Secret(text));
  }
}
