package io.dozvon.pbx.sipp;

import java.io.IOException;

/// SIPp is not installed, or cannot be run.
public final class SippMissing extends IOException {
  private static final long serialVersionUID = 1;

  SippMissing(IOException cause) {
    super(
        "SIPp is needed to play carriers and phones; on Debian: apt-get install sip-tester", cause);
  }
}
