package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/// Asks how many calls there are; serves as a ping as well. Asterisk-Java's own action of this kind
/// complains of each answer that it does not know all of it.
public final class LoadAction extends AbstractManagerAction {
  private static final long serialVersionUID = 1;

  /// The answer's field with the number of channels now.
  public static final String CHANNELS = "CoreCurrentCalls";

  @Override
  public String getAction() {
    return "CoreStatus";
  }
}
