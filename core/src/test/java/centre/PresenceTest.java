package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// Who counts as being there: whose page lives.
@CentreTest
class PresenceTest {
  private final Centre centre;
  private final Presence presence;
  private final DSLContext sql;

  PresenceTest(Centre centre, Presence presence, DSLContext sql) {
    this.centre = centre;
    this.presence = presence;
    this.sql = sql;
  }

  @Test
  void aPageWithoutSignsOfLifeStopsCountingUntilItGivesOne() {
    PatientId patient = centre.patientWhosePhone(person());
    Person person = new Person.OfPatient(patient);
    PageId page = centre.opensCabinet(patient);

    isSilentFor(page, "45 seconds");
    assertThat(presence.isPresent(person)).isTrue();
    isSilentFor(page, "10 seconds");
    assertThat(presence.isPresent(person)).isFalse();

    assertThat(presence.alive(person, page)).isTrue();
    assertThat(presence.isPresent(person)).isTrue();
  }

  @Test
  void theCabinetOfASleepingLaptopIsNotRungButThePhoneIs() {
    PatientId patient = centre.patientWhosePhone(person());
    PageId page = centre.opensCabinet(patient);
    isSilentFor(page, "51 seconds");

    ConsultationId id = centre.called(patient);

    centre.awaitStory(id, "phone answered");
  }

  @Test
  void aPageThatIsSilentForLongIsForgotten() {
    PatientId patient = centre.patientWhosePhone(person());
    PageId page = centre.opensCabinet(patient);
    isSilentFor(page, "11 minutes");

    assertThat(presence.forgetSilent()).isPositive();

    assertThat(presence.alive(new Person.OfPatient(patient), page)).isFalse();
  }

  private void isSilentFor(PageId page, String time) {
    sql.execute(
        "update presence.page set seen_at = seen_at - ?::interval where id = ?",
        time,
        page.value());
  }
}
