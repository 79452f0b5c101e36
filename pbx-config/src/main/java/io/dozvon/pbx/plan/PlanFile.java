package io.dozvon.pbx.plan;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TrunkName;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Reads an exchange's plan from a properties file (UTF-8). A value may hold `${NAME}`, which the
/// environment fills: secrets need not stand in the file.
///
/// ```
/// name=msk-1
/// modules=/usr/lib/x86_64-linux-gnu/asterisk/modules
/// folder=/srv/dozvon/asterisk            (left out: the folders of Debian's package)
/// language=ru
/// sip.bind=0.0.0.0:5060                  sip.external=203.0.113.7
/// web.bind=127.0.0.1:8088                web.tls.bind, web.tls.certificate, web.tls.key
/// media.from=10000                       media.to=19999
/// manager.bind=127.0.0.1:5038
/// manager.users.dozvon.secret=${AMI_SECRET}
/// manager.users.dozvon.permit=10.0.0.0/24,127.0.0.0/8
/// admission=10.0.0.11:4573,10.0.0.12:4573
/// trunks.mts.carrier=sip.example.org:5060
/// trunks.mts.codecs=alaw,ulaw            trunks.mts.user, trunks.mts.secret
/// desk-phones.room-12.secret=${ROOM_12_SECRET}
/// confirmation.pause=3                   (seconds)
/// records=none                           (or events: each leg's, for comparison)
/// demo.port=5062                         (only for demonstrations)
/// line.dids=+78005506979,+74950000000:en (left out: no contact centre)
/// line.seats=12                          line.seat-secret=${SEAT_SECRET}
/// line.zone=Europe/Moscow                line.hold=900 (seconds)
/// line.silence=60                        (seconds after which a silent call is over)
/// line.recorded=yes                      (or no)
/// ```
public final class PlanFile {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private PlanFile() {}

  /// @throws BadPlan if a value is missing, wrong or not known; the message names its key
  public static ExchangePlan read(Path file, Map<String, String> environment) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return read(texts, environment);
  }

  static ExchangePlan read(Map<String, String> texts, Map<String, String> environment) {
    PlanTexts plan = new PlanTexts(texts, environment);
    ExchangePlan read =
        new ExchangePlan(
            plan.value("name", ExchangeName::new),
            directories(plan),
            new SipPlan(
                plan.value("sip.bind", Endpoint::parse), plan.optional("sip.external", Host::new)),
            web(plan),
            new MediaPlan(
                plan.value("media.from", Integer::parseInt),
                plan.value("media.to", Integer::parseInt)),
            manager(plan),
            plan.list("admission", Endpoint::parse),
            plan.names("trunks").stream().map(name -> trunk(plan, name)).toList(),
            plan.names("desk-phones").stream().map(name -> deskPhone(plan, name)).toList(),
            plan.optional("language", PlanFile::language).orElse(Language.RUSSIAN),
            plan.optional("confirmation.pause", PlanFile::pause).orElse(ConfirmationPlan.USUAL),
            plan.optional("records", PlanFile::records).orElse(CallRecords.NONE),
            plan.optional("demo.port", Integer::parseInt).map(DemoPlan::on),
            line(plan));
    plan.refuseUnread();
    return read;
  }

  private static Directories directories(PlanTexts plan) {
    Path modules = plan.value("modules", Path::of);
    return plan.optional("folder", Path::of)
        .map(folder -> Directories.under(folder, modules))
        .orElseGet(() -> Directories.ofDebian(modules));
  }

  private static WebPlan web(PlanTexts plan) {
    Optional<TlsPlan> tls =
        plan.optional("web.tls.bind", Endpoint::parse)
            .map(bind ->
                new TlsPlan(
                    bind,
                    plan.value("web.tls.certificate", Path::of),
                    plan.value("web.tls.key", Path::of)));
    return new WebPlan(plan.value("web.bind", Endpoint::parse), tls, WebPlan.Media.WEBRTC);
  }

  private static ManagerPlan manager(PlanTexts plan) {
    List<ManagerPlan.User> users =
        plan.names("manager.users").stream().map(name -> user(plan, name)).toList();
    return new ManagerPlan(plan.value("manager.bind", Endpoint::parse), users);
  }

  private static ManagerPlan.User user(PlanTexts plan, String name) {
    String key = "manager.users." + name;
    return new ManagerPlan.User(
        name, plan.password(key + ".secret"), plan.list(key + ".permit", network -> network));
  }

  private static TrunkPlan trunk(PlanTexts plan, String name) {
    String key = "trunks." + name;
    return new TrunkPlan(
        new TrunkName(name),
        plan.value(key + ".carrier", Endpoint::parse),
        plan.list(key + ".codecs", PlanFile::codec),
        plan.optional(key + ".user", user -> user)
            .map(user -> new TrunkPlan.Login(user, plan.password(key + ".secret"))));
  }

  private static DeskPhonePlan deskPhone(PlanTexts plan, String name) {
    return new DeskPhonePlan(new DeskPhone(name), plan.password("desk-phones." + name + ".secret"));
  }

  private static Optional<LinePlan> line(PlanTexts plan) {
    Language usual = plan.optional("language", PlanFile::language).orElse(Language.RUSSIAN);
    List<LinePlan.Did> dids = plan.list("line.dids", text -> did(text, usual));
    return dids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinePlan(
                dids,
                plan.value("line.seats", Integer::parseInt),
                plan.password("line.seat-secret"),
                plan.optional("line.zone", PlanFile::zone).orElse(MOSCOW),
                plan.optional("line.hold", PlanFile::seconds).orElse(LinePlan.USUAL_HOLD),
                plan.optional("line.silence", PlanFile::seconds).orElse(LinePlan.USUAL_SILENCE),
                plan.value("line.recorded", PlanFile::yesOrNo)));
  }

  private static LinePlan.Did did(String text, Language usual) {
    String[] parts = text.split(":", 2);
    PhoneNumber number =
        PhoneNumber.parse(parts[0].strip())
            .orElseThrow(() -> new IllegalArgumentException("a phone number, e.g. +78005506979"));
    return new LinePlan.Did(number, parts.length < 2 ? usual : language(parts[1].strip()));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time zone, e.g. Europe/Moscow", e);
    }
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("yes or no");
    };
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Integer.parseInt(text));
  }

  private static Codec codec(String name) {
    for (Codec codec : Codec.values()) {
      if (codec.toString().equals(name)) {
        return codec;
      }
    }
    throw new IllegalArgumentException("alaw or ulaw");
  }

  private static Language language(String code) {
    return Language.of(code).orElseThrow(() -> new IllegalArgumentException("ru or en"));
  }

  private static CallRecords records(String name) {
    for (CallRecords records : CallRecords.values()) {
      if (records.toString().equals(name)) {
        return records;
      }
    }
    throw new IllegalArgumentException("none or events");
  }

  private static ConfirmationPlan pause(String seconds) {
    return new ConfirmationPlan(Duration.ofSeconds(Integer.parseInt(seconds)));
  }
}
