package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Guest;
import io.dozvon.consultations.GuestConsent;
import io.dozvon.consultations.GuestDetails;
import io.dozvon.consultations.GuestRole;
import io.dozvon.consultations.GuestWay;
import io.dozvon.consultations.GuestWish;
import io.dozvon.consultations.Guests;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Where the settings are content with telling the patient who comes.
@CentreTest
@TestPropertySource(properties = "dozvon.consultation.guests.consent=tell")
class GuestsAreToldTest {
  private final Centre centre;
  private final Guests guests;

  GuestsAreToldTest(Centre centre, Guests guests) {
    this.centre = centre;
    this.guests = guests;
  }

  @Test
  void aGuestsPhoneIsRungAtOnceAndItIsWrittenDownThatThePatientWasTold() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(person()), doctor);
    centre.awaitTalkingTogether(id);
    PhoneNumber number = new PhoneNumber("+79164000001");
    centre.exchange.phoneWill(number, person());

    guests
        .invite(
            id,
            new GuestWish(
                GuestRole.COLLEAGUE, "Ольга", new GuestWay.Phone(number), Language.RUSSIAN),
            new Actor.Doctor(doctor))
        .orElseThrow();

    await().atMost(Duration.ofSeconds(15)).until(() -> guest(id) instanceof Guest.Present);
    assertThat(((Guest.Present) guest(id)).consent().how()).isEqualTo(GuestConsent.How.TOLD);
  }

  private Guest guest(ConsultationId id) {
    return guests.look(id, Centre.ADMIN).orElseThrow().stream()
        .map(GuestDetails::guest)
        .findFirst()
        .orElseThrow();
  }
}
