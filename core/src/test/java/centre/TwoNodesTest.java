package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Due;
import io.dozvon.database.TestDatabase;
import io.dozvon.presence.PersonalNews;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.Exchanges;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// Two nodes of one installation share a database.
class TwoNodesTest {
  private static final Duration TAKE_OVER = Duration.ofSeconds(10);
  private static final Duration QUIET_AGAIN = Duration.ofSeconds(40);

  private final TestDatabase database = TestDatabase.fresh();
  private ConfigurableApplicationContext one = node("one");
  private ConfigurableApplicationContext other = node("other");

  @BeforeEach
  void oneListens() {
    await().atMost(TAKE_OVER).until(() -> listening(one) != listening(other));
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void whenTheNodeThatListensIsGoneTheOtherTakesOver() {
    ConfigurableApplicationContext listener = listening(one) ? one : other;
    ConfigurableApplicationContext idle = listening(one) ? other : one;

    listener.close();

    await().atMost(TAKE_OVER).until(() -> listening(idle));
  }

  @Test
  void whatIsDueOfACallIsDoneByTheOtherNodeWhenTheOneThatBeganItIsGone() {
    ConfigurableApplicationContext listener = listening(one) ? one : other;
    Centre left = (listening(one) ? other : one).getBean(Centre.class);
    Centre gone = listener.getBean(Centre.class);
    DoctorId doctor = gone.doctorWithBrowser();
    ConsultationId id = gone.due(gone.patientWhosePhone(nobody()), doctor);
    gone.calls(id, doctor);
    listener.close();

    left.passes(Duration.ofMinutes(1), id);

    left.awaitState(Due.class, id);
  }

  @Test
  void whoOpenedAPageAtOneNodeIsPresentAtTheOther() {
    PatientId patient = one.getBean(Centre.class).patientWhosePhone(nobody());

    one.getBean(Centre.class).opensCabinet(patient);

    assertThat(other.getBean(Presence.class).isPresent(new Person.OfPatient(patient))).isTrue();
  }

  @Test
  void newsMadeAtOneNodeIsToldAtBoth() {
    List<Person> toldAtOne = newsAt(one);
    List<Person> toldAtOther = newsAt(other);
    Centre centre = (listening(one) ? one : other).getBean(Centre.class);
    PatientId patient = centre.patientWhosePhone(nobody());
    centre.opensCabinet(patient);

    centre.called(patient);

    Person person = new Person.OfPatient(patient);
    await().untilAsserted(() -> assertThat(toldAtOne).contains(person));
    await().untilAsserted(() -> assertThat(toldAtOther).contains(person));
  }

  @Test
  void aMoveWhoseNewsWasLostWithItsNodeIsShownByTheOtherAllTheSame() {
    Centre centre = (listening(one) ? one : other).getBean(Centre.class);
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId consultation = centre.called(patient);
    centre.awaitTalkingTogether(consultation);
    List<Person> toldAtOther = newsAt(other);
    await().atMost(QUIET_AGAIN).until(() -> isQuiet(toldAtOther));

    database
        .sql()
        .execute(
            "update consultations.consultation set version = version + 1 where id = ?",
            consultation.value());

    await().untilAsserted(() -> assertThat(toldAtOther).contains(new Person.OfPatient(patient)));
  }

  /// Longer than one look after another takes to come.
  private static boolean isQuiet(List<Person> told) throws InterruptedException {
    told.clear();
    Thread.sleep(Duration.ofSeconds(6));
    return told.isEmpty();
  }

  private static List<Person> newsAt(ConfigurableApplicationContext node) {
    List<Person> told = new CopyOnWriteArrayList<>();
    ApplicationListener<PayloadApplicationEvent<PersonalNews>> listener =
        ApplicationListener.forPayload(news -> told.add(news.about()));
    node.addApplicationListener(listener);
    return told;
  }

  private static boolean listening(ConfigurableApplicationContext node) {
    return node.getBean(Exchanges.class).statuses().stream().allMatch(ExchangeStatus::listening);
  }

  private ConfigurableApplicationContext node(String name) {
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(RoomsApplication.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .properties("dozvon.presence.node=" + name);
    database.describeTo((key, value) -> application.properties(key + "=" + value.get()));
    return application.run(
        "--spring.config.additional-location=classpath:/centre/centre.properties");
  }
}
