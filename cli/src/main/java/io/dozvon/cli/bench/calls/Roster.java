package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.ground.Ground;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes up people and their consultations, straight into the tables so that it takes no time from
/// what is measured.
final class Roster {
  private static final int FIRST_PHONE = 1_000_000;

  private static final String MAKE =
      """
      with callers as materialized (
        select k, gen_random_uuid() as doctor, ? || k as desk from generate_series(?, ?) k
      ), made as materialized (
        select n, gen_random_uuid() as consultation, doctor, gen_random_uuid() as patient, desk,
          ? || lpad(n::text, 7, '0') as phone
        from generate_series(?, ?) n join callers on k = ? + (n - ?) % ?
      ), doctors as (
        insert into staff.doctor
          (id, family_name, given_name, desk_phone, handset, language, languages, time_zone, created_at)
        select doctor, 'Roe', 'Max', replace(?, '*', desk), 'desk-phone', 'en', array['en'], 'Europe/Moscow', now()
          from callers
      ), patients as (
        insert into patients.patient
          (id, family_name, given_name, birth_date, phone, time_zone, language, created_at)
        select patient, 'Lee', 'Ann', date '1980-05-17', phone, 'Europe/Moscow', 'en', now() from made
      ), consultations as (
        insert into consultations.consultation (id, patient_id, doctor_id, state, requested_at)
        select consultation, patient, doctor, 'due', now() from made
      )
      select consultation, doctor, patient, desk, phone from made order by n
      """;

  private final Ground ground;
  private int next = FIRST_PHONE;

  Roster(Ground ground) {
    this.ground = ground;
  }

  /// How the people of a pair behave: the carrier and the desk phones know them by their names, see
  /// [FarSides].
  enum Kind {
    /// The patient is busy, and the doctor hangs up soon.
    SHORT("doctor-", "+7916"),
    /// Both pick up and stay.
    LONG("stays-", "+7917");

    private final String desk;
    private final String phone;

    Kind(String desk, String phone) {
      this.desk = desk;
      this.phone = phone;
    }
  }

  /// Each with a doctor of their own.
  List<Pair> pairs(int count, Kind kind) {
    return pairs(count, count, kind);
  }

  /// With so many doctors, who take turns.
  List<Pair> pairs(int count, int doctors, Kind kind) {
    int first = next;
    next += count;
    try (Connection database = ground.database().connect();
        PreparedStatement make = database.prepareStatement(MAKE)) {
      make.setString(1, kind.desk);
      make.setInt(2, first);
      make.setInt(3, first + doctors - 1);
      make.setString(4, kind.phone);
      make.setInt(5, first);
      make.setInt(6, next - 1);
      make.setInt(7, first);
      make.setInt(8, first);
      make.setInt(9, doctors);
      make.setString(10, ground.desk("x").address().replace("x@", "*@"));
      return read(make.executeQuery());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Pair> read(ResultSet rows) throws SQLException {
    List<Pair> pairs = new ArrayList<>();
    while (rows.next()) {
      pairs.add(
          new Pair(
              rows.getObject(1, UUID.class),
              rows.getObject(2, UUID.class),
              rows.getObject(3, UUID.class),
              rows.getString(4),
              rows.getString(5)));
    }
    return pairs;
  }
}
