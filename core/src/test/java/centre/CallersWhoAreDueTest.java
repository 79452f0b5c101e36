package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.DueElsewhere;
import io.dozvon.contactcentre.DueElsewhere.Due;
import io.dozvon.patients.Patients;
import io.dozvon.presence.PersonalNews;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// A patient calls us while their doctor calls them.
@CentreTest
class CallersWhoAreDueTest {
  private final Centre centre;
  private final Line line;
  private final DueElsewhere due;
  private final Patients patients;
  private final ConfigurableApplicationContext node;
  private final ExchangeName exchange = Line.exchange();

  CallersWhoAreDueTest(
      Centre centre,
      Line line,
      DueElsewhere due,
      Patients patients,
      ConfigurableApplicationContext node) {
    this.centre = centre;
    this.line = line;
    this.due = due;
    this.patients = patients;
    this.node = node;
  }

  @Test
  void whoeverIsOnADoctorsListIsKnownByTheirNumberAndAStrangerIsNot() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    assertThat(due.of(numberOf(patient))).isEmpty();

    ConsultationId id = centre.due(patient, doctor);

    assertThat(due.of(numberOf(patient)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.consultation()).isEqualTo(id);
          assertThat(it.doctor()).isEqualTo(doctor);
          assertThat(it.calling()).isFalse();
        });
    assertThat(due.of(Line.number())).isEmpty();
  }

  @Test
  void anAgentSeesThatTheDoctorFindsTheLineEngagedWhileTheyTalk() {
    FarSide engaged = FarSide.refusal(486, 17);
    PatientId patient = centre.patientWhosePhone(engaged, engaged, engaged);
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    line.tellAll(
        new Caller(exchange, numberOf(patient), Instant.now().minusSeconds(20))
            .queued(queue)
            .after(2)
            .connected(queue, agent));
    List<Person> told = new CopyOnWriteArrayList<>();
    ApplicationListener<PayloadApplicationEvent<PersonalNews>> listener =
        ApplicationListener.forPayload(news -> told.add(news.about()));
    node.addApplicationListener(listener);

    centre.called(patient);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> due.of(numberOf(patient)).stream().anyMatch(it -> it.engaged().isPresent()));
    assertThat(due.of(numberOf(patient))).map(Due::calling).containsExactly(true);
    await().atMost(Duration.ofSeconds(5)).until(() -> told.contains(Line.person(agent)));
    node.removeApplicationListener(listener);
  }

  private PhoneNumber numberOf(PatientId patient) {
    return patients.byId(patient).phone();
  }
}
