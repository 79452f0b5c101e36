package planted.rows;

import org.jooq.DSLContext;

public interface Leaks {
  DSLContext door();
}
