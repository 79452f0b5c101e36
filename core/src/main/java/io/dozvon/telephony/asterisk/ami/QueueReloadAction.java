package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/// Has Asterisk read the queues from its files anew. Asterisk-Java knows no such action.
public final class QueueReloadAction extends AbstractManagerAction {
  private static final long serialVersionUID = 1;

  @Override
  public String getAction() {
    return "QueueReload";
  }

  public String getParameters() {
    return "yes";
  }
}
