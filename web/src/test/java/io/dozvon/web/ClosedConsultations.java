package io.dozvon.web;

import java.util.UUID;
import org.jooq.DSLContext;

/// Consultations that are over without anybody having talked that long.
public final class ClosedConsultations {
  private ClosedConsultations() {}

  /// Twenty minutes by phone, finished forty minutes ago.
  public static UUID over(DSLContext sql, UUID consultation) {
    sql.execute(
        """
        update consultations.consultation
           set state = 'closed', mode = 'phone', started_at = now() - interval '1 hour',
               ends_at = now() - interval '30 minutes', ended_at = now() - interval '40 minutes',
               ending = 'finished', rendered = true, version = version + 1
         where id = ?
        """,
        consultation);
    return consultation;
  }
}
