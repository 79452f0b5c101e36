package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static io.dozvon.telephony.simulated.FarSide.voicemail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Guest;
import io.dozvon.consultations.GuestConsent;
import io.dozvon.consultations.GuestDetails;
import io.dozvon.consultations.GuestDoor;
import io.dozvon.consultations.GuestEnding;
import io.dozvon.consultations.GuestId;
import io.dozvon.consultations.GuestLink;
import io.dozvon.consultations.GuestRole;
import io.dozvon.consultations.GuestWay;
import io.dozvon.consultations.GuestWish;
import io.dozvon.consultations.Guests;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.notifications.Notifications;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// Third parties in a conversation: nobody comes to whom the patient has not agreed, and the two
/// talk on whatever becomes of a guest.
@CentreTest
class GuestsTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final AtomicInteger NUMBERS = new AtomicInteger(5_000_000);

  private final Centre centre;
  private final Guests guests;
  private final GuestDoor door;
  private final Notifications notifications;
  private final DSLContext sql;

  GuestsTest(
      Centre centre, Guests guests, GuestDoor door, Notifications notifications, DSLContext sql) {
    this.centre = centre;
    this.guests = guests;
    this.door = door;
    this.notifications = notifications;
    this.sql = sql;
  }

  /// Who talks with whom.
  private record Talk(ConsultationId id, Actor.Patient patient, Actor.Doctor doctor) {}

  @Test
  void aGuestComesByLinkOnceThePatientHasAgreedAndAllThreeTalk() {
    Talk talk = byVideo();
    GuestId id = invite(talk, new GuestWay.Link());
    String token = link(id, talk);

    assertThat(refusalOf(door.join(token, Language.ENGLISH))).isEqualTo("guest-not-agreed");
    guests.agree(id, talk.patient()).orElseThrow();
    comes(token);

    awaitTogether(talk, id);
    assertThat(((Guest.Present) guest(talk, id)).consent().how())
        .isEqualTo(GuestConsent.How.IN_CABINET);
  }

  @Test
  void aGuestsPhoneIsRungOnceThePatientHasAgreedAndItsRingingIsRecordedAndCountsForNothing() {
    Talk talk = byPhone();
    GuestId id = invite(talk, phone(person()));
    assertThat(details(talk, id).attempts()).isEmpty();

    guests.agreedOrally(id, talk.doctor()).orElseThrow();

    awaitTogether(talk, id);
    assertThat(details(talk, id).attempts())
        .singleElement()
        .satisfies(attempt -> {
          assertThat(attempt.outcome().orElseThrow().disposition()).isEqualTo(Disposition.ANSWERED);
          assertThat(attempt.outcome().orElseThrow().sipStatus()).contains(200);
          assertThat(attempt.dialledAt()).isPresent();
          assertThat(attempt.answeredAt()).isPresent();
        });
    assertThat(((Guest.Present) guest(talk, id)).consent().how())
        .isEqualTo(GuestConsent.How.ORALLY);
    assertThat(centre.story(talk.id())).containsExactly("phone answered");
    assertThat(audited(id)).contains("invite-guest", "agree-to-guest");
  }

  @Test
  void aGuestsPhoneThatIsBusyOrAMachinesIsRecordedWithSipStatusAndCause() {
    Talk talk = byPhone();
    GuestId busy = invite(talk, phone(refusal(486, 17)));
    GuestId machine = invite(talk, phone(voicemail()));

    guests.agreedOrally(busy, talk.doctor()).orElseThrow();
    guests.agreedOrally(machine, talk.doctor()).orElseThrow();

    awaitOver(talk, busy, GuestEnding.FAILED);
    awaitOver(talk, machine, GuestEnding.FAILED);
    assertThat(details(talk, busy).attempts().getFirst().outcome().orElseThrow())
        .satisfies(outcome -> {
          assertThat(outcome.disposition()).isEqualTo(Disposition.BUSY);
          assertThat(outcome.sipStatus()).contains(486);
          assertThat(outcome.q850Cause()).contains(17);
          assertThat(outcome.counted()).isFalse();
        });
    assertThat(details(talk, machine).attempts().getFirst().outcome().orElseThrow().disposition())
        .isEqualTo(Disposition.MACHINE);
    assertThat(centre.story(talk.id())).containsExactly("phone answered");
    centre.awaitTalkingTogether(talk.id());
  }

  @Test
  void theTwoTalkOnWhenAGuestLeavesAndTheLinkBringsThemBack() {
    Talk talk = byVideo();
    GuestId id = agreed(talk, new GuestWay.Link());
    String token = link(id, talk);
    comes(token);
    awaitTogether(talk, id);

    door.leave(token).orElseThrow();
    await().atMost(SOON).until(() -> guest(talk, id) instanceof Guest.Left);
    centre.awaitTalkingTogether(talk.id());
    comes(token);

    awaitTogether(talk, id);
  }

  @Test
  void aLinkIsGoodForOnePlaceAtATime() {
    Talk talk = byVideo();
    GuestId id = agreed(talk, new GuestWay.Link());
    String token = link(id, talk);
    LegId first = comes(token);
    awaitTogether(talk, id);

    LegId second = comes(token);

    awaitTogether(talk, id);
    assertThat(legOf(guest(talk, id))).isEqualTo(second);
    await().atMost(SOON).until(() -> !centre.exchange.legsNow().containsKey(first));
  }

  @Test
  void whoIsRemovedOrRefusedIsOutAtOnceAndCannotComeBack() {
    Talk talk = byVideo();
    GuestId removed = agreed(talk, new GuestWay.Link());
    GuestId refused = agreed(talk, new GuestWay.Link());
    String one = link(removed, talk);
    String other = link(refused, talk);
    LegId oneLeg = comes(one);
    LegId otherLeg = comes(other);
    awaitTogether(talk, removed, refused);

    guests.remove(removed, talk.doctor()).orElseThrow();
    guests.refuse(refused, talk.patient()).orElseThrow();

    awaitOver(talk, removed, GuestEnding.REMOVED);
    awaitOver(talk, refused, GuestEnding.REFUSED);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(centre.exchange.legsNow()).doesNotContainKeys(oneLeg, otherLeg));
    centre.awaitTalkingTogether(talk.id());
    assertThat(refusalOf(door.join(one, Language.RUSSIAN))).isEqualTo("guest-is-over");
    assertThat(refusalOf(door.join(other, Language.RUSSIAN))).isEqualTo("guest-is-over");
  }

  @Test
  void aPatientWhoIsLostComesBackToBoth() {
    Talk talk = byVideo();
    GuestId id = agreed(talk, new GuestWay.Link());
    comes(link(id, talk));
    awaitTogether(talk, id);

    centre.exchange.hangsUp(legOf(talking(talk).patient()));
    await().atMost(SOON).until(() -> talking(talk).patient() instanceof Side.Lost);
    CallStarted back = centre.consultations.rejoin(talk.id(), talk.patient()).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());

    awaitTogether(talk, id);
  }

  @Test
  void whenTheConversationIsOverItIsForTheGuestToo() {
    Talk talk = byVideo();
    GuestId there = agreed(talk, new GuestWay.Link());
    GuestId asked = invite(talk, new GuestWay.Link());
    String token = link(there, talk);
    String other = link(asked, talk);
    LegId leg = comes(token);
    awaitTogether(talk, there);

    centre.consultations.finish(talk.id(), talk.doctor()).orElseThrow();

    await().atMost(SOON).until(() -> !centre.exchange.legsNow().containsKey(leg));
    assertThat(guest(talk, there)).isInstanceOf(Guest.Over.class);
    assertThat(guest(talk, asked)).isInstanceOf(Guest.Over.class);
    assertThat(refusalOf(door.join(token, Language.RUSSIAN))).isEqualTo("guest-is-over");
    assertThat(refusalOf(guests.invite(talk.id(), wish(new GuestWay.Link()), talk.doctor())))
        .isEqualTo("consultation-not-running");
    assertThat(refusalOf(guests.agree(asked, talk.patient())))
        .isEqualTo("consultation-not-running");
    assertThat(door.look(other).orElseThrow().guest()).isInstanceOf(Guest.Over.class);
  }

  @Test
  void theExchangeThatDiesTakesTheGuestWithItAndTheLinkBringsThemBack() {
    Talk talk = byVideo();
    GuestId id = agreed(talk, new GuestWay.Link());
    String token = link(id, talk);
    comes(token);
    awaitTogether(talk, id);

    centre.exchange.kill();
    centre.exchange.start();

    await().atMost(SOON).until(() -> guest(talk, id) instanceof Guest.Left);
    comes(token);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(guest(talk, id)).isInstanceOf(Guest.Present.class));
  }

  @Test
  void whatASilentNodeMissedIsMadeGoodByTheNextLook() {
    Talk talk = byVideo();
    GuestId id = agreed(talk, new GuestWay.Link());
    comes(link(id, talk));
    awaitTogether(talk, id);
    sql.execute(
        "update consultations.guest set state = 'coming', version = version + 1 where id = ?",
        id.value());
    centre.exchange.freeze();
    await().atMost(SOON).until(() -> centre.health() != Health.UP);
    centre.exchange.thaw();

    awaitTogether(talk, id);
  }

  @Test
  void noMoreThanTwoAreInvitedAtATime() {
    Talk talk = byVideo();
    invite(talk, new GuestWay.Link());
    GuestId second = invite(talk, new GuestWay.Link());

    assertThat(refusalOf(guests.invite(talk.id(), wish(new GuestWay.Link()), talk.doctor())))
        .isEqualTo("too-many-guests");
    guests.remove(second, talk.doctor()).orElseThrow();
    invite(talk, new GuestWay.Link());
  }

  @Test
  void aNumberThatMayNotBeRungIsNotAndALabelIsNeeded() {
    Talk talk = byVideo();

    assertThat(
            refusalOf(
                guests.invite(
                    talk.id(),
                    wish(new GuestWay.Phone(new PhoneNumber("+15550100"))),
                    talk.doctor())))
        .isEqualTo("guest-number-not-allowed");
    assertThat(
            refusalOf(
                guests.invite(
                    talk.id(),
                    new GuestWish(GuestRole.OTHER, " ", new GuestWay.Link(), Language.RUSSIAN),
                    talk.doctor())))
        .isEqualTo("guest-label-missing");
  }

  @Test
  void theDoctorDoesNotSpeakForAPatientWhoSeesTheCabinet() {
    Talk talk = byVideo();
    GuestId id = invite(talk, new GuestWay.Link());

    assertThat(refusalOf(guests.agreedOrally(id, talk.doctor())))
        .isEqualTo("guest-asked-in-cabinet");
    assertThat(guest(talk, id)).isInstanceOf(Guest.Asked.class);
  }

  @Test
  void anothersGuestDoesNotExist() {
    Talk talk = byVideo();
    GuestId id = invite(talk, new GuestWay.Link());
    Actor.Doctor colleague = new Actor.Doctor(centre.doctorWithBrowser());
    Actor.Patient stranger = new Actor.Patient(centre.patientWhosePhone(person()));

    assertThat(refusalOf(guests.remove(id, colleague))).isEqualTo("guest-not-found");
    assertThat(refusalOf(guests.link(id, colleague))).isEqualTo("guest-not-found");
    assertThat(refusalOf(guests.agree(id, stranger))).isEqualTo("guest-not-found");
    assertThat(refusalOf(guests.refuse(id, stranger))).isEqualTo("guest-not-found");
    assertThat(refusalOf(guests.invite(talk.id(), wish(new GuestWay.Link()), colleague)))
        .isEqualTo("consultation-not-found");
    assertThat(refusalOf(guests.invite(talk.id(), wish(new GuestWay.Link()), talk.patient())))
        .isEqualTo("not-allowed");
    assertThat(refusalOf(door.look("no-such-token"))).isEqualTo("guest-link-invalid");
    assertThat(refusalOf(door.join("no-such-token", Language.RUSSIAN)))
        .isEqualTo("guest-link-invalid");
  }

  @Test
  void aLinkThatNobodyUsedInTimeLeadsNowhereAndOneThatWasUsedGoesOn() {
    Talk talk = byVideo();
    GuestId used = agreed(talk, new GuestWay.Link());
    GuestId unused = agreed(talk, new GuestWay.Link());
    String good = link(used, talk);
    String late = link(unused, talk);
    comes(good);
    awaitTogether(talk, used);

    sql.execute("update consultations.guest_link set expires_at = now() - interval '1 minute'");

    assertThat(refusalOf(door.join(late, Language.RUSSIAN))).isEqualTo("guest-link-invalid");
    comes(good);
    awaitTogether(talk, used);
  }

  @Test
  void aLinkIsSentByATextThatSaysNothingOfWhatItIsAbout() {
    Talk talk = byVideo();
    GuestId id = invite(talk, new GuestWay.Link());

    guests
        .text(
            id,
            new PhoneNumber("+79165550188"),
            link -> URI.create("https://clinic.example/guest/" + link.token().reveal()),
            talk.doctor())
        .orElseThrow();

    assertThat(notifications.texts(Optional.empty(), 50, Centre.ADMIN))
        .anySatisfy(text -> assertThat(text.facts().about()).isEqualTo("invitation"));
  }

  @Test
  void theDatabaseLetsNobodyComeWithoutConsent() {
    Talk talk = byVideo();
    GuestId id = invite(talk, new GuestWay.Link());

    assertThatThrownBy(() ->
            sql.execute("update consultations.guest set state = 'agreed' where id = ?", id.value()))
        .hasMessageContaining("guest_comes_with_consent");
  }

  // --- words

  private Talk byVideo() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    centre
        .dialling
        .answer(centre.windowOf(patient).attempt(), WindowChoice.VIDEO, patient)
        .orElseThrow()
        .ticket()
        .ifPresent(ticket -> centre.exchange.browserCalls(ticket.token()));
    centre.awaitTalkingTogether(id);
    return new Talk(id, new Actor.Patient(patient), new Actor.Doctor(doctor));
  }

  private Talk byPhone() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    return new Talk(id, new Actor.Patient(patient), new Actor.Doctor(doctor));
  }

  private GuestWay phone(FarSide far) {
    PhoneNumber number = new PhoneNumber("+7916" + NUMBERS.incrementAndGet());
    centre.exchange.phoneWill(number, far);
    return new GuestWay.Phone(number);
  }

  private static GuestWish wish(GuestWay way) {
    return new GuestWish(GuestRole.INTERPRETER, "Анна, переводчик", way, Language.RUSSIAN);
  }

  private GuestId invite(Talk talk, GuestWay way) {
    return guests.invite(talk.id(), wish(way), talk.doctor()).orElseThrow();
  }

  private GuestId agreed(Talk talk, GuestWay way) {
    GuestId id = invite(talk, way);
    guests.agree(id, talk.patient()).orElseThrow();
    return id;
  }

  private String link(GuestId id, Talk talk) {
    GuestLink link = guests.link(id, talk.doctor()).orElseThrow();
    return link.token().reveal();
  }

  private LegId comes(String token) {
    JoinTicket ticket = door.join(token, Language.RUSSIAN).orElseThrow();
    centre.exchange.browserCalls(ticket.token());
    return ticket.leg();
  }

  private GuestDetails details(Talk talk, GuestId id) {
    return guests.look(talk.id(), Centre.ADMIN).orElseThrow().stream()
        .filter(it -> it.guest().facts().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Guest guest(Talk talk, GuestId id) {
    return details(talk, id).guest();
  }

  private Talking talking(Talk talk) {
    Consultation now = centre.consultation(talk.id());
    return (Talking) now;
  }

  private static LegId legOf(Side side) {
    return side.currentLeg().orElseThrow();
  }

  private static LegId legOf(Guest guest) {
    return guest.currentLeg().orElseThrow();
  }

  private void awaitTogether(Talk talk, GuestId... ids) {
    centre.awaitTalkingTogether(talk.id());
    for (GuestId id : ids) {
      await()
          .atMost(SOON)
          .untilAsserted(() -> {
            assertThat(guest(talk, id)).isInstanceOf(Guest.Present.class);
            assertThat(centre.exchange.legsNow())
                .containsEntry(legOf(guest(talk, id)), LegState.JOINED);
          });
    }
    centre.awaitTalkingTogether(talk.id());
  }

  private void awaitOver(Talk talk, GuestId id, GuestEnding ending) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(guest(talk, id))
                .isInstanceOfSatisfying(
                    Guest.Over.class, over -> assertThat(over.ending()).isEqualTo(ending)));
  }

  private List<String> audited(GuestId id) {
    return sql.fetch("select action from audit.entry where subject_id = ?", id.toString())
        .getValues(0, String.class);
  }
}
