package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.voicemail;

import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.telephony.simulated.FarSide.Speech;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// How a person is told from a voicemail is a setting, and the exchange does as it says.
class ConfirmationTest {
  /// Says hello and presses nothing.
  private static FarSide hello() {
    return nobody().picksUp(Duration.ofMillis(20), Speech.SHORT_HELLO);
  }

  @Nested
  @CentreTest
  class PressOne {
    private final Centre centre;

    PressOne(Centre centre) {
      this.centre = centre;
    }

    @Test
    void whoPressesNothingIsTakenForAMachine() {
      var id = centre.called(centre.patientWhosePhone(hello(), FarSide.person()));

      centre.awaitStory(id, "phone machine counted", "phone answered");
    }
  }

  @Nested
  @CentreTest
  @TestPropertySource(properties = "dozvon.reach.confirm=none")
  class None {
    private final Centre centre;

    None(Centre centre) {
      this.centre = centre;
    }

    @Test
    void whateverPicksUpIsTakenForAPerson() {
      var id = centre.called(centre.patientWhosePhone(voicemail()));

      centre.awaitStory(id, "phone answered");
    }
  }

  @Nested
  @CentreTest
  @TestPropertySource(properties = "dozvon.reach.confirm=amd")
  class Detection {
    private final Centre centre;

    Detection(Centre centre) {
      this.centre = centre;
    }

    @Test
    void aLongSpeechIsAMachinesAndAShortHelloAPersons() {
      var id =
          centre.called(
              centre.patientWhosePhone(
                  nobody().picksUp(Duration.ofMillis(20), Speech.LONG_SPEECH), hello()));

      centre.awaitStory(id, "phone machine counted", "phone answered");
    }
  }
}
