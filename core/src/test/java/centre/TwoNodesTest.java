package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.database.TestDatabase;
import io.dozvon.presence.NewsResumed;
import io.dozvon.presence.PersonalNews;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.Exchanges;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Two nodes of one installation share a database.
class TwoNodesTest {
  private static final Duration TAKE_OVER = Duration.ofSeconds(10);

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext one = node("one");
  private final ConfigurableApplicationContext other = node("other");

  @BeforeEach
  void oneListensToTheExchangeAndBothToNews() {
    await().atMost(TAKE_OVER).until(() -> listening(one) != listening(other));
    await().until(() -> toldAt(one).contains(new NewsResumed()));
    await().until(() -> toldAt(other).contains(new NewsResumed()));
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
  void whoOpenedAPageAtOneNodeIsPresentAtTheOther() {
    PatientId patient = one.getBean(Centre.class).patientWhosePhone(nobody());

    one.getBean(Centre.class).opensCabinet(patient);

    assertThat(other.getBean(Presence.class).isPresent(new Person.OfPatient(patient))).isTrue();
  }

  @Test
  void newsMadeAtOneNodeIsToldAtBoth() {
    Centre centre = (listening(one) ? one : other).getBean(Centre.class);
    PatientId patient = centre.patientWhosePhone(nobody());
    centre.opensCabinet(patient);

    centre.called(patient);

    PersonalNews news = new PersonalNews(new Person.OfPatient(patient));
    await().untilAsserted(() -> assertThat(toldAt(one)).contains(news));
    await().untilAsserted(() -> assertThat(toldAt(other)).contains(news));
  }

  private static List<Object> toldAt(ConfigurableApplicationContext node) {
    return node.getBean(Centre.class).told;
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
