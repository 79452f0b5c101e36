package planted.rows;

import io.dozvon.database.staff.tables.Doctor;

public interface Peeks {
  Doctor table();
}
