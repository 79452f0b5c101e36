package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// Who was not reached is told so by one neutral text (R13); nobody else is.
@CentreTest
class NotReachedTextTest {
  private final Centre centre;
  private final DSLContext sql;

  NotReachedTextTest(Centre centre, DSLContext sql) {
    this.centre = centre;
    this.sql = sql;
  }

  @Test
  void whoWasNotReachedIsToldOnce() {
    PatientId patient = centre.patientWhosePhone(nobody(), nobody(), nobody());

    ConsultationId consultation = centre.called(patient);
    centre.awaitState(Closed.class, consultation);

    assertThat(textsTo(patient)).isOne();
  }

  @Test
  void whoWasReachedIsToldNothing() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId consultation = centre.called(patient);
    centre.awaitTalkingTogether(consultation);

    centre.consultations.finish(consultation, Centre.ADMIN);
    centre.awaitState(Closed.class, consultation);

    assertThat(textsTo(patient)).isZero();
  }

  private int textsTo(PatientId patient) {
    return sql.fetch(
            "select n.id from notifications.notice n join patients.patient p on p.phone = n.recipient"
                + " where p.id = ? and n.about = 'not-reached' and n.state = 'delivered'",
            patient.value())
        .size();
  }
}
