package io.dozvon.pbx.plan;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an exchange is to be: everything its configuration files are made from.
///
/// @param name as this service calls it
/// @param directories where it reads and writes
/// @param sip towards carriers and desk phones
/// @param web towards browsers
/// @param media ports of sound and pictures
/// @param manager who may command it
/// @param admission where it asks whose a browser's token is (FastAGI), tried in this order
/// @param trunks carriers' lines
/// @param deskPhones that register with it
/// @param language of a call of which nothing better is known
/// @param confirmation how a person is told from a machine
/// @param records what it writes down of each call itself
/// @param demo the carrier it plays itself
/// @param line the contact centre's line
public record ExchangePlan(
    ExchangeName name,
    Directories directories,
    SipPlan sip,
    WebPlan web,
    MediaPlan media,
    ManagerPlan manager,
    List<Endpoint> admission,
    List<TrunkPlan> trunks,
    List<DeskPhonePlan> deskPhones,
    Language language,
    ConfirmationPlan confirmation,
    CallRecords records,
    Optional<DemoPlan> demo,
    Optional<LinePlan> line) {

  public ExchangePlan {
    admission = List.copyOf(admission);
    trunks = List.copyOf(trunks);
    deskPhones = List.copyOf(deskPhones);
    Check.notEmpty("admission", admission);
    Check.distinct("trunks.name, deskPhones.extension", endpoints(trunks, deskPhones, demo, line));
    Check.distinct("sip.bind, demo.port", udpPorts(sip, demo));
    Check.distinct("web.bind, web.tls.bind, manager.bind", tcpPorts(web, manager));
  }

  /// The same with one more trunk.
  public ExchangePlan withTrunk(TrunkPlan trunk) {
    List<TrunkPlan> more = new ArrayList<>(trunks);
    more.add(trunk);
    return new ExchangePlan(
        name,
        directories,
        sip,
        web,
        media,
        manager,
        admission,
        more,
        deskPhones,
        language,
        confirmation,
        records,
        demo,
        line);
  }

  /// The same with one more desk phone.
  public ExchangePlan withDeskPhone(DeskPhonePlan phone) {
    List<DeskPhonePlan> more = new ArrayList<>(deskPhones);
    more.add(phone);
    return new ExchangePlan(
        name,
        directories,
        sip,
        web,
        media,
        manager,
        admission,
        trunks,
        more,
        language,
        confirmation,
        records,
        demo,
        line);
  }

  /// The same for other callers from the web.
  public ExchangePlan withWeb(WebPlan other) {
    return new ExchangePlan(
        name,
        directories,
        sip,
        other,
        media,
        manager,
        admission,
        trunks,
        deskPhones,
        language,
        confirmation,
        records,
        demo,
        line);
  }

  /// The same, asking others whose a browser's token is.
  public ExchangePlan withAdmission(List<Endpoint> other) {
    return new ExchangePlan(
        name,
        directories,
        sip,
        web,
        media,
        manager,
        other,
        trunks,
        deskPhones,
        language,
        confirmation,
        records,
        demo,
        line);
  }

  /// The same, writing down other things of each call.
  public ExchangePlan withRecords(CallRecords other) {
    return new ExchangePlan(
        name,
        directories,
        sip,
        web,
        media,
        manager,
        admission,
        trunks,
        deskPhones,
        language,
        confirmation,
        other,
        demo,
        line);
  }

  /// The same with a contact centre's line.
  public ExchangePlan withLine(LinePlan other) {
    return new ExchangePlan(
        name,
        directories,
        sip,
        web,
        media,
        manager,
        admission,
        trunks,
        deskPhones,
        language,
        confirmation,
        records,
        demo,
        Optional.of(other));
  }

  private static List<String> endpoints(
      List<TrunkPlan> trunks,
      List<DeskPhonePlan> phones,
      Optional<DemoPlan> demo,
      Optional<LinePlan> line) {
    return Stream.of(
            trunks.stream().map(trunk -> trunk.name().value()),
            phones.stream().map(phone -> phone.extension().address()),
            demo.stream().flatMap(d -> Stream.of(d.trunk().value(), d.deskPhone().address())),
            line.stream().flatMap(l -> l.seatPasswords().keySet().stream().map(SeatName::value)))
        .flatMap(names -> names)
        .toList();
  }

  private static List<Integer> udpPorts(SipPlan sip, Optional<DemoPlan> demo) {
    return Stream.concat(Stream.of(sip.bind().port()), demo.stream().map(DemoPlan::port)).toList();
  }

  private static List<Integer> tcpPorts(WebPlan web, ManagerPlan manager) {
    return Stream.concat(
            Stream.of(web.bind().port(), manager.bind().port()),
            web.tls().stream().map(tls -> tls.bind().port()))
        .toList();
  }
}
