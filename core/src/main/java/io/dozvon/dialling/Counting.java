package io.dozvon.dialling;

import io.dozvon.telephony.Ending;

/// Decides whether a failed attempt counts against the patient (R13).
@FunctionalInterface
public interface Counting {
  boolean counts(Channel channel, Ending ending);
}
