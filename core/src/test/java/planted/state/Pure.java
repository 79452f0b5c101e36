package planted.state;

import io.dozvon.telephony.LegId;
import java.time.Instant;

public sealed interface Pure {
  @SuppressWarnings("ArrayRecordComponent")
  record Ringing(LegId leg, Instant since, byte[] note) implements Pure {}
}
