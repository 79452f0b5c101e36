package io.dozvon.telephony.simulated;

import io.dozvon.telephony.AcdBench;
import io.dozvon.telephony.AcdContract;
import io.dozvon.telephony.Admission;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.HeardCallers;
import io.dozvon.telephony.HeardNews;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;

class SimulatedAcdTest implements AcdContract {
  private static final Bench BENCH = new Bench();

  @BeforeAll
  static void arrange() throws ExchangeUnavailable {
    BENCH.acd().arrange(BENCH.setup());
  }

  @Override
  public AcdBench bench() {
    return BENCH;
  }

  private static final class Bench implements AcdBench {
    private final HeardNews news = new HeardNews();
    private final SimulatedSwitch machine;
    private final ConnectedExchange exchange;
    private final AtomicInteger queues = new AtomicInteger();
    private final AtomicInteger seats = new AtomicInteger();

    Bench() {
      SimulatedSwitches switches = new SimulatedSwitches(new RunningTime(Clock.systemUTC()));
      ExchangeSettings settings = SimulatedBench.settings("sim-line");
      machine = switches.named(settings.name());
      exchange =
          new SimulatedDriver(
                  switches, (token, at) -> new Admission.Rejected(Admission.Reason.UNKNOWN))
              .open(settings, news);
      exchange.connect();
      exchange.listen();
    }

    @Override
    public Acd acd() {
      return exchange.acd().orElseThrow();
    }

    @Override
    public ConnectedExchange exchange() {
      return exchange;
    }

    @Override
    public HeardCallers heard() {
      return news.callers();
    }

    @Override
    public LineSetup setup() {
      return AcdContract.lineSetup();
    }

    @Override
    public QueueId freshQueue() {
      return AcdContract.fresh(queues.incrementAndGet());
    }

    @Override
    public Caller call(PhoneNumber from) {
      LineCallId call = machine.lineIsCalled(Optional.of(from), "+78005506979", Language.RUSSIAN);
      return new Caller() {
        @Override
        public void presses(char key) {
          machine.callerPresses(call, key);
        }

        @Override
        public void hangsUp() {
          machine.callerHangsUp(call);
        }

        @Override
        public boolean isThere() {
          return machine.isCalling(call);
        }
      };
    }

    @Override
    public Phone freshPhone(Conduct conduct) {
      AgentPhone phone = new AgentPhone.Seat(SeatName.numbered(seats.incrementAndGet()));
      Phone made = new SimulatedPhone(phone);
      made.will(conduct);
      return made;
    }

    private final class SimulatedPhone implements Phone {
      private final AgentPhone phone;

      SimulatedPhone(AgentPhone phone) {
        this.phone = phone;
      }

      @Override
      public AgentPhone phone() {
        return phone;
      }

      @Override
      public void will(Conduct conduct) {
        machine.agentPhoneWill(
            phone,
            switch (conduct) {
              case ANSWERS -> AgentConduct.answers();
              case RINGS -> new AgentConduct.Rings();
              case DECLINES -> AgentConduct.declines();
            });
      }

      @Override
      public void hangsUp() {
        machine.agentHangsUp(phone);
      }

      @Override
      public boolean talks() {
        return machine.talks(phone);
      }

      @Override
      public int rung() {
        return machine.rung(phone);
      }

      @Override
      public boolean wasToAnswerByItself() {
        return true;
      }
    }
  }
}
