package io.dozvon.telephony.simulated;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.StaffId;
import java.util.Optional;

/// A simulated switch as one that distributes callers.
record SimulatedAcd(ExchangeName exchange, SimulatedSwitch machine) implements Acd {
  @Override
  public void arrange(LineSetup setup) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.arrange(setup));
  }

  @Override
  public void sit(AgentLine agent) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.sit(agent));
  }

  @Override
  public void stand(StaffId agent) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.stand(agent));
  }

  @Override
  public void hangUp(LineCallId call) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.hangUp(call));
  }

  @Override
  public void queue(LineCallId call, QueueId queue, boolean first) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.queue(call, queue, first));
  }

  @Override
  public void give(LineCallId call, StaffId agent, AgentPhone phone, QueueId queue)
      throws ExchangeUnavailable {
    machine.lineCommand(line -> line.give(call, agent, phone, queue));
  }

  @Override
  public void hold(LineCallId call, QueueId queue) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.hold(call, queue));
  }

  @Override
  public void takeBack(LineCallId call, StaffId agent, AgentPhone phone)
      throws ExchangeUnavailable {
    machine.lineCommand(line -> line.takeBack(call, agent, phone));
  }

  @Override
  public void consult(LineCallId call, AgentPhone other) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.consult(call, Optional.of(other)));
  }

  @Override
  public void consult(LineCallId call, LegId other) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.consult(call, Optional.empty()));
  }

  @Override
  public void settle(LineCallId call, Settling how) throws ExchangeUnavailable {
    machine.lineCommand(line -> line.settle(call, how));
  }

  @Override
  public void spy(AgentPhone supervisor, StaffId agent, SpyMode mode) throws ExchangeUnavailable {
    machine.spy(supervisor, agent);
  }

  @Override
  public void release(AgentPhone phone) throws ExchangeUnavailable {
    machine.release(phone);
  }
}
