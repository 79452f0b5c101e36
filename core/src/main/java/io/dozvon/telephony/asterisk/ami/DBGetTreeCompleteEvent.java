package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.event.ResponseEvent;

/// There are no more keys.
public final class DBGetTreeCompleteEvent extends ResponseEvent {
  private static final long serialVersionUID = 1;

  public DBGetTreeCompleteEvent(Object source) {
    super(source);
  }

  public void setEventList(String eventList) {}

  public void setListItems(String listItems) {}
}
