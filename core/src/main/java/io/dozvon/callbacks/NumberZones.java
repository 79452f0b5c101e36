package io.dozvon.callbacks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.dozvon.access.NumberOwners;
import io.dozvon.patients.Patients;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where a phone is, as far as anybody knows: where its patient says, or where numbers of its area
/// are. Mobile numbers of a country with many time zones tell nothing; then it is the settings'
/// zone.
@Component
class NumberZones {
  private final List<NumberOwners> owners;
  private final Patients patients;
  private final CallbackSettings settings;

  NumberZones(List<NumberOwners> owners, Patients patients, CallbackSettings settings) {
    this.owners = owners;
    this.patients = patients;
    this.settings = settings;
  }

  ZoneId zoneOf(PhoneNumber number) {
    List<ZoneId> theirs =
        owners.stream().flatMap(it -> it.ownersOf(number).stream()).flatMap(this::zone).toList();
    return theirs.stream().distinct().count() == 1 ? theirs.getFirst() : ofArea(number);
  }

  private Stream<ZoneId> zone(Person person) {
    return person instanceof Person.OfPatient(PatientId id)
        ? Stream.of(patients.byId(id).timeZone())
        : Stream.empty();
  }

  private ZoneId ofArea(PhoneNumber number) {
    List<ZoneId> possible = possible(number);
    return possible.isEmpty() || possible.contains(settings.timeZone())
        ? settings.timeZone()
        : possible.getFirst();
  }

  private static List<ZoneId> possible(PhoneNumber number) {
    try {
      return PhoneNumberToTimeZonesMapper.getInstance()
          .getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse(number.e164(), null))
          .stream()
          .flatMap(NumberZones::known)
          .toList();
    } catch (NumberParseException e) {
      return List.of();
    }
  }

  /// The library says `Etc/Unknown` of numbers that it does not know.
  private static Stream<ZoneId> known(String name) {
    try {
      return Stream.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
