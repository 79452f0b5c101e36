package planted.presence.store;

import io.dozvon.database.presence.tables.Page;

public interface ReadsItsOwnTable {
  Page table();
}
