package centre;

import static io.dozvon.telephony.simulated.FarSide.person;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Balance;
import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.programmes.ProgrammeTerms;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Quota;
import io.dozvon.programmes.QuotaPeriod;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Speciality;
import io.dozvon.programmes.Term;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Patients for whom a programme pays.
@Component
class Insurance {
  private final Centre centre;
  private final Patients patients;
  private final ProgrammeLists lists;
  private final Programmes programmes;
  private final Quotas quotas;

  Insurance(
      Centre centre,
      Patients patients,
      ProgrammeLists lists,
      Programmes programmes,
      Quotas quotas) {
    this.centre = centre;
    this.patients = patients;
    this.lists = lists;
    this.programmes = programmes;
    this.quotas = quotas;
  }

  /// @param number how many consultations of a therapist they have
  PatientId patient(int number) {
    return patient(number, person());
  }

  /// @param phone what becomes of each call to it
  PatientId patient(int number, FarSide... phone) {
    PatientId id = centre.patientWhosePhone(phone);
    Patient patient = patients.byId(id);
    Term term = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
    Coverage coverage =
        new Coverage(
            new Speciality("терапевт"),
            Money.roubles(0),
            new Quota.Limited(number, QuotaPeriod.WHOLE_TERM));
    ProgrammeId programme =
        lists
            .create(new ProgrammeTerms("Здоровье", "Пример", term, List.of(coverage)), Centre.ADMIN)
            .map(Programme::id)
            .orElseThrow();
    Listed listed =
        new Listed(
            patient.name(),
            patient.birthDate(),
            Optional.of(patient.phone()),
            new PolicyNumber("A1"),
            term);
    lists.put(programme, List.of(listed), Centre.ADMIN).orElseThrow();
    programmes.identify(id, patient.name(), patient.birthDate(), patient.phone(), Optional.empty());
    return id;
  }

  Balance balance(PatientId patient) {
    return quotas.balance(patient).getFirst();
  }
}
