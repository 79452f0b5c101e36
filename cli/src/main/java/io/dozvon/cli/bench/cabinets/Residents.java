package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.stage.CannotGoOn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes up patients who have agreed to everything and are signed in, and a doctor for all of them.
/// The first patient is entered as an admin enters one; the others are copied from that one in the
/// database: to sign in ten thousand people properly takes longer than everything that is measured,
/// because passwords are made to be slow.
record Residents(Ground ground, SessionCookies cookies) {
  private static final String COPY =
      """
      with made as materialized (
        select gen_random_uuid() as patient, gen_random_uuid() as session,
          '+7915' || lpad(n::text, 7, '0') as phone
        from generate_series(1, ?) n
      ), patients as (
        insert into patients.patient
          (id, family_name, given_name, birth_date, phone, time_zone, language, created_at)
        select made.patient, family_name, given_name, birth_date, made.phone, time_zone, language, created_at
        from made, patients.patient where id = ?
      ), consents as (
        insert into patients.consent (patient_id, kind, decision, version, language, text_hash, at)
        select made.patient, kind, decision, version, language, text_hash, at
        from made, patients.consent where patient_id = ?
      ), sessions as (
        insert into access.session
          (id, person_kind, person_id, address, user_agent, opened_at, seen_at, expires_at)
        select session, 'patient', patient, '127.0.0.1', 'a browser', now(), now(), now() + interval '12 hours'
        from made
      )
      select patient, session from made
      """;

  List<Resident> make(int count) {
    UUID first =
        entered(
            "/patients",
            Map.of(
                "familyName", "Lee",
                "givenName", "Ann",
                "birthDate", "1980-05-17",
                "phone", "+79160000001",
                "consents", "on-paper"));
    try (Connection database = ground.database().connect();
        PreparedStatement copy = database.prepareStatement(COPY);
        Statement settle = database.createStatement()) {
      copy.setInt(1, count);
      copy.setObject(2, first);
      copy.setObject(3, first);
      List<Resident> residents = read(copy.executeQuery());
      settle.execute("vacuum (analyze)");
      return residents;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Resident> read(ResultSet rows) throws SQLException {
    List<Resident> residents = new ArrayList<>();
    while (rows.next()) {
      residents.add(
          new Resident(rows.getObject(1, UUID.class), cookies.of(rows.getObject(2, UUID.class))));
    }
    return List.copyOf(residents);
  }

  /// The one who has something to do with each patient.
  UUID doctor() {
    return entered(
        "/doctors",
        Map.of(
            "familyName", "Roe",
            "givenName", "Max",
            "deskPhone", ground.desk("doctor").address()));
  }

  private UUID entered(String path, Map<String, String> body) {
    Reply reply = ground.node().api().post(path, body);
    if (reply instanceof Reply.Granted(var granted)) {
      return UUID.fromString(granted.path("id").asString());
    }
    throw new CannotGoOn(ExitCode.FAILED, reply.toString());
  }
}
