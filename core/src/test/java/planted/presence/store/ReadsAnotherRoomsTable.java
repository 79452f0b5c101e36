package planted.presence.store;

import io.dozvon.database.staff.tables.Doctor;

public interface ReadsAnotherRoomsTable {
  Doctor table();
}
