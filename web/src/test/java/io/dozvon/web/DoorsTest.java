package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every door of the service, those that are yet to be built too, opens only to whom it is for.
@TestPropertySource(
    properties = {"dozvon.limits.admin-failures=10000", "dozvon.limits.actions=10000"})
class DoorsTest extends RunningService {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::([^|}]+)[^}]*)?}");
  private static final String SOME_ID = UUID.randomUUID().toString();

  /// Who has not signed in may come here.
  private static final List<String> OPEN =
      List.of(
          "/",
          "/error",
          "/sign-in",
          "/lock",
          "/invitation",
          "/sign-out",
          "/register",
          "/password-reset",
          "/language",
          "/guest",
          "/dev",
          "/webhooks",
          "/api/openapi",
          "/api/openapi.yaml");

  private static final List<String> PATIENTS = List.of("/cabinet", "/consents", "/profile");
  private static final List<String> DOCTORS = List.of("/doctor");
  private static final List<String> STAFF = List.of("/staff");
  private static final List<String> ADMINS_OF_STAFF = List.of("/staff/people");
  private static final List<String> AGENTS = List.of("/agent");
  private static final List<String> SUPERVISORS = List.of("/supervisor", "/agent/knowledge/edit");
  private static final List<String> PATIENTS_AND_DOCTORS =
      List.of("/live", "/sessions", "/password", "/account");
  private static final List<String> MACHINES = List.of("/api/admin");

  private final RequestMappingHandlerMapping mappings;

  DoorsTest(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  /// One request to one door.
  private record Door(String method, String path) {
    boolean isIn(List<String> rooms) {
      return rooms.stream()
          .anyMatch(
              room -> path.equals(room) || (room.length() > 1 && path.startsWith(room + "/")));
    }
  }

  private List<Door> doors() {
    return mappings.getHandlerMethods().keySet().stream().flatMap(DoorsTest::doors).toList();
  }

  private List<Door> doors(List<String> rooms) {
    List<Door> theirs = doors().stream().filter(door -> door.isIn(rooms)).toList();
    assertThat(theirs).as("doors at %s", rooms).isNotEmpty();
    return theirs;
  }

  private static Stream<Door> doors(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    Set<RequestMethod> asked = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    return info.getPatternValues().stream()
        .map(pattern ->
            VARIABLE
                .matcher(pattern)
                .replaceAll(found -> found.group(1) == null ? SOME_ID : found.group(1)))
        .flatMap(path -> asked.stream().map(method -> new Door(method.name(), path)));
  }

  @Test
  void everyDoorIsSomebodys() {
    List<String> all =
        Stream.of(
                OPEN, PATIENTS, DOCTORS, STAFF, AGENTS, SUPERVISORS, PATIENTS_AND_DOCTORS, MACHINES)
            .flatMap(List::stream)
            .toList();

    assertThat(doors()).as("add a new door to whom it is for").allMatch(door -> door.isIn(all));
  }

  @Test
  void whoHasNotSignedInIsLetInNowhereElse() {
    Http nobody = new Http(address());
    nobody.get("/");

    for (Door door : doors().stream().filter(it -> !it.isIn(OPEN)).toList()) {
      assertThat(nobody.knock(door.method(), door.path()).status()).as("%s", door).isEqualTo(401);
    }
  }

  @Test
  void aDoctorIsLetInNowhereWhereAPatientIs() {
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    for (Door door : doors(PATIENTS)) {
      Http.Reply reply = doctor.knock(door.method(), door.path());
      assertThat(reply.status()).as("%s", door).isEqualTo(403);
      assertThat(reply.at("id")).as("%s", door).isEqualTo("forbidden");
    }
  }

  @Test
  void aPatientIsLetInNowhereWhereADoctorIs() {
    forbidden(new Http(address()).signedInAs("patient", people.patient()), DOCTORS);
  }

  @Test
  void aPatientIsLetInNowhereWhereStaffIs() {
    forbidden(new Http(address()).signedInAs("patient", people.patient()), STAFF);
  }

  @Test
  void neitherPatientsNorDoctorsNorAdminsAreLetInWhereAgentsAre() {
    forbidden(new Http(address()).signedInAs("patient", people.patient()), AGENTS);
    forbidden(new Http(address()).signedInAs("doctor", people.doctor()), AGENTS);
    Http admin = StaffMember.enrolled(http, address(), "admin").browser;
    for (Door door : doors(AGENTS).stream().filter(it -> !it.isIn(SUPERVISORS)).toList()) {
      assertThat(admin.knock(door.method(), door.path()).status()).as("%s", door).isEqualTo(403);
    }
  }

  @Test
  void anAgentIsLetInNowhereWhereOnlySupervisorsAre() {
    forbidden(StaffMember.enrolled(http, address(), "agent").browser, SUPERVISORS);
  }

  @Test
  void aDoctorIsLetInNowhereWhereOnlyAdminsAre() {
    forbidden(new Http(address()).signedInAs("doctor", people.doctor()), ADMINS_OF_STAFF);
  }

  @Test
  void anAgentIsLetInNeitherWherePatientsNorWhereDoctorsNorWhereAdminsAre() {
    Http agent = StaffMember.enrolled(http, address(), "agent").browser;

    forbidden(agent, PATIENTS);
    forbidden(agent, DOCTORS);
    forbidden(agent, ADMINS_OF_STAFF);
  }

  @Test
  void neitherPatientsNorDoctorsAreLetInWhereOnlySupervisorsAre() {
    forbidden(new Http(address()).signedInAs("patient", people.patient()), SUPERVISORS);
    forbidden(new Http(address()).signedInAs("doctor", people.doctor()), SUPERVISORS);
  }

  /// What verifying callers raises, and what callers said, is for supervisors alone.
  @Test
  void supervisorsAndAdminsAreLetInWhereSupervisorsAre() {
    for (String role : List.of("supervisor", "admin")) {
      Http somebody = StaffMember.enrolled(http, address(), role).browser;
      assertThat(doors(List.of("/supervisor")))
          .as(role)
          .filteredOn(door -> !door.isIn(List.of("/supervisor/alarms", "/supervisor/calls")))
          .noneMatch(door ->
              Set.of(401, 403).contains(somebody.knock(door.method(), door.path()).status()));
    }
  }

  private void forbidden(Http somebody, List<String> rooms) {
    for (Door door : doors(rooms)) {
      Http.Reply reply = somebody.knock(door.method(), door.path());
      assertThat(reply.status()).as("%s", door).isEqualTo(403);
      assertThat(reply.at("id")).as("%s", door).isEqualTo("forbidden");
    }
  }

  @Test
  void neitherIsLetInWhereMachinesAre() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    for (Door door : doors(MACHINES)) {
      assertThat(patient.knock(door.method(), door.path()).status()).as("%s", door).isEqualTo(401);
      assertThat(doctor.knock(door.method(), door.path()).status()).as("%s", door).isEqualTo(401);
    }
  }

  /// So that a refusal above is of the person and not of the request.
  @Test
  void thePersonWhoseDoorItIsIsLetIn() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    assertThat(doors(PATIENTS))
        .noneMatch(
            door -> Set.of(401, 403).contains(patient.knock(door.method(), door.path()).status()));
    assertThat(doors(DOCTORS))
        .noneMatch(
            door -> Set.of(401, 403).contains(doctor.knock(door.method(), door.path()).status()));
  }
}
