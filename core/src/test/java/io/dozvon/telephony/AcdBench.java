package io.dozvon.telephony;

import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;

/// What [AcdContract] needs of an exchange under test: one that distributes callers, callers, and
/// agents' phones.
public interface AcdBench {
  Acd acd();

  ConnectedExchange exchange();

  HeardCallers heard();

  /// How the line is arranged.
  LineSetup setup();

  /// A queue of that setup which nobody else uses.
  QueueId freshQueue();

  /// Somebody calls the line.
  Caller call(PhoneNumber from);

  /// A phone of an agent, which nobody else uses.
  Phone freshPhone(Conduct conduct);

  /// What a phone does that is rung.
  enum Conduct {
    ANSWERS,
    RINGS,
    DECLINES
  }

  /// Somebody who called.
  interface Caller {
    void presses(char key);

    void hangsUp();

    /// Whether their call goes on.
    boolean isThere();
  }

  /// An agent's phone.
  interface Phone {
    AgentPhone phone();

    void will(Conduct conduct);

    /// Ends what it talks.
    void hangsUp();

    boolean talks();

    /// How often it was rung.
    int rung();

    /// Whether it was asked, when it was rung last, to answer by itself.
    boolean wasToAnswerByItself();
  }
}
