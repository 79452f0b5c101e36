package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.recordings.Recordings;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// Unless the settings say otherwise nothing is recorded.
@CentreTest
class RecordingIsOffTest {
  private final Centre centre;
  private final Recordings recordings;
  private final DSLContext sql;

  RecordingIsOffTest(Centre centre, Recordings recordings, DSLContext sql) {
    this.centre = centre;
    this.recordings = recordings;
    this.sql = sql;
  }

  @Test
  void nobodyIsAskedAndNothingIsShown() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);

    assertThat(refusalOf(recordings.ask(id, new Actor.Doctor(doctor)))).isEqualTo("recording-off");
    assertThat(refusalOf(recordings.agree(id, new Actor.Patient(patient))))
        .isEqualTo("recording-not-asked");

    assertThat(recordings.areOn()).isFalse();
    assertThat(recordings.marks(List.of(id))).isEmpty();
    assertThat(sql.fetchValue("select count(*) from recordings.recording")).isEqualTo(0L);
  }
}
