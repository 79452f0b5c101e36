package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.event.ResponseEvent;

/// Asks for every key of a family of AstDB, which Asterisk-Java knows no action for.
public final class DBGetTreeAction extends AbstractManagerAction implements EventGeneratingAction {
  private static final long serialVersionUID = 1;

  private final String family;

  public DBGetTreeAction(String family) {
    this.family = family;
  }

  @Override
  public String getAction() {
    return "DBGetTree";
  }

  public String getFamily() {
    return family;
  }

  @Override
  public Class<? extends ResponseEvent> getActionCompleteEventClass() {
    return DBGetTreeCompleteEvent.class;
  }
}
