package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

  /// Signs of life that come at the same time are written down together; each counts for its own
  /// page only.
  @Test
  void manyPagesThatShowASignOfLifeAtOnceAllCountAndAStrangersDoesNot() throws Exception {
    List<PatientId> patients =
        Stream.generate(() -> centre.patientWhosePhone(person())).limit(20).toList();
    List<PageId> pages = patients.stream().map(centre::opensCabinet).toList();
    pages.forEach(page -> isSilentFor(page, "55 seconds"));

    List<Callable<Boolean>> signs = new ArrayList<>();
    for (int i = 0; i < pages.size() - 1; i++) {
      Person person = new Person.OfPatient(patients.get(i));
      PageId page = pages.get(i);
      signs.add(() -> presence.alive(person, page));
    }
    Person stranger = new Person.OfPatient(patients.getFirst());
    signs.add(() -> presence.alive(stranger, pages.getLast()));
    List<Boolean> known = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> sign : threads.invokeAll(signs)) {
        known.add(sign.get());
      }
    }

    assertThat(known.removeLast()).isFalse();
    assertThat(known).doesNotContain(false);
    assertThat(patients.stream().filter(it -> presence.isPresent(new Person.OfPatient(it))))
        .containsExactlyElementsOf(patients.subList(0, patients.size() - 1));
  }

  private void isSilentFor(PageId page, String time) {
    sql.execute(
        "update presence.page set seen_at = seen_at - ?::interval where id = ?",
        time,
        page.value());
  }
}
