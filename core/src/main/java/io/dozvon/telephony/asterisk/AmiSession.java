package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.asterisk.ami.BridgeEnterEvent;
import io.dozvon.telephony.asterisk.ami.BridgeLeaveEvent;
import io.dozvon.telephony.asterisk.ami.DBGetTreeCompleteEvent;
import io.dozvon.telephony.asterisk.ami.DBGetTreeResponseEvent;
import io.dozvon.telephony.asterisk.ami.DozvonAdmittedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonConfirmedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineArrivedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineCallbackEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineClosedEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineLeftEvent;
import io.dozvon.telephony.asterisk.ami.DozvonLineOverEvent;
import io.dozvon.telephony.asterisk.ami.DozvonMeasuredEvent;
import io.dozvon.telephony.asterisk.ami.DozvonNotConfirmedEvent;
import io.dozvon.telephony.asterisk.ami.HangupEvent;
import io.dozvon.telephony.asterisk.ami.HangupRequestEvent;
import io.dozvon.telephony.asterisk.ami.LoadAction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.EventsAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.CoreSettingsResponse;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/// One connection to Asterisk's manager interface, from the login until it is lost or closed. It
/// begins without events.
///
/// Asterisk-Java reconnects by itself, at first quickly and then every 5 s, and tells nobody what
/// it missed; a session does not let it, but ends. It takes a connection on which Asterisk stands
/// still for sound; so every order and every ping has a time limit.
final class AmiSession implements AutoCloseable {
  private final DefaultManagerConnection connection;
  private final Duration patience;
  private final CountDownLatch lost = new CountDownLatch(1);
  private volatile boolean closed;

  private AmiSession(ExchangeSettings settings, Consumer<ManagerEvent> events) {
    patience = settings.pingEvery().multipliedBy(2);
    connection =
        new DefaultManagerConnection(
            settings.host(), settings.amiPort(), settings.amiUser(), settings.amiSecret().reveal());
    int millis = Math.toIntExact(patience.toMillis());
    connection.setSocketTimeout(millis);
    connection.setSocketReadTimeout(millis);
    connection.setDefaultResponseTimeout(millis);
    List.of(
            BridgeEnterEvent.class,
            BridgeLeaveEvent.class,
            DBGetTreeCompleteEvent.class,
            DBGetTreeResponseEvent.class,
            HangupEvent.class,
            HangupRequestEvent.class,
            DozvonAdmittedEvent.class,
            DozvonConfirmedEvent.class,
            DozvonLineArrivedEvent.class,
            DozvonLineCallbackEvent.class,
            DozvonLineClosedEvent.class,
            DozvonLineLeftEvent.class,
            DozvonLineOverEvent.class,
            DozvonMeasuredEvent.class,
            DozvonNotConfirmedEvent.class)
        .forEach(connection::registerUserEventClass);
    connection.addEventListener(event -> heard(event, events));
  }

  /// Connects and logs in.
  ///
  /// @param events takes each event at once and must not block: Asterisk-Java reads responses on
  ///   the same thread
  static AmiSession open(ExchangeSettings settings, Consumer<ManagerEvent> events)
      throws IOException, AuthenticationFailedException, TimeoutException {
    AmiSession session = new AmiSession(settings, events);
    session.connection.login("off");
    return session;
  }

  private void heard(ManagerEvent event, Consumer<ManagerEvent> events) {
    if (event instanceof DisconnectEvent) {
      lost.countDown();
    } else if (!closed) {
      events.accept(event);
    }
  }

  boolean isLost() {
    return lost.getCount() == 0;
  }

  /// What Asterisk calls itself, e.g. `Asterisk 22.10.1`.
  String version() throws ExchangeUnavailable {
    return send(new CoreSettingsAction()) instanceof CoreSettingsResponse settings
        ? "Asterisk " + settings.getAsteriskVersion()
        : "Asterisk";
  }

  /// Asks for a sign of life.
  ///
  /// @return how many channels there are now
  int ping() throws ExchangeUnavailable {
    String channels = send(new LoadAction()).getAttribute(LoadAction.CHANNELS);
    return channels == null ? 0 : Integer.parseInt(channels);
  }

  void events(boolean on) throws ExchangeUnavailable {
    send(new EventsAction(on ? "on" : "off"));
  }

  /// @return the answer, which may be an error
  ManagerResponse send(ManagerAction action) throws ExchangeUnavailable {
    try {
      return connection.sendAction(action, patience.toMillis());
    } catch (IOException | TimeoutException | IllegalStateException e) {
      throw new ExchangeUnavailable(action.getAction() + " was not answered", e);
    }
  }

  /// Asks for a list; an empty one also if what is asked about does not exist.
  List<ResponseEvent> list(EventGeneratingAction action) throws ExchangeUnavailable {
    return List.copyOf(ask(action).getEvents());
  }

  /// Asks for a list that is empty only if there is nothing.
  List<ResponseEvent> fullList(EventGeneratingAction action) throws ExchangeUnavailable {
    ResponseEvents answer = ask(action);
    if (answer.getResponse() instanceof ManagerError refusal) {
      throw new ExchangeUnavailable(refusal.getMessage());
    }
    return List.copyOf(answer.getEvents());
  }

  private ResponseEvents ask(EventGeneratingAction action) throws ExchangeUnavailable {
    try {
      return connection.sendEventGeneratingAction(action, patience.toMillis());
    } catch (IOException | TimeoutException | IllegalStateException e) {
      throw new ExchangeUnavailable(action.getAction() + " was not answered", e);
    }
  }

  /// Logs off on a thread of its own: on a connection that stands still it takes a while.
  @Override
  public void close() {
    closed = true;
    lost.countDown();
    Thread.ofVirtual().name("ami-logoff").start(this::logOff);
  }

  private void logOff() {
    try {
      connection.logoff();
    } catch (IllegalStateException e) {
      // it was disconnected already
    }
  }
}
