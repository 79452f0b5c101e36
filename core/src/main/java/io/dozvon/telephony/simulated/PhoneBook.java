package io.dozvon.telephony.simulated;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.dialplan.DemoNumber;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which phone behaves how, call by call. A number that is not in the book is a person's; a desk
/// phone is picked up at once.
final class PhoneBook {
  private static final FarSide DESK =
      FarSide.silent()
          .rings(FarSide.A_MOMENT)
          .picksUp(FarSide.A_MOMENT, FarSide.Speech.SHORT_HELLO);

  private final Map<Object, List<FarSide>> behaviours = new HashMap<>();
  private final Map<Object, Integer> calls = new HashMap<>();

  PhoneBook() {
    for (DemoNumber number : DemoNumber.values()) {
      behaviours.put(number.number(), number.attempts().stream().map(FarSide::of).toList());
    }
  }

  /// From its next call on; after the last behaviour it starts over.
  void will(PhoneNumber number, List<FarSide> inTurn) {
    behaviours.put(number, inTurn);
    calls.remove(number);
  }

  void will(DeskPhone phone, List<FarSide> inTurn) {
    behaviours.put(phone, inTurn);
    calls.remove(phone);
  }

  int callsTo(PhoneNumber number) {
    return calls.getOrDefault(number, 0);
  }

  FarSide call(Origination order) {
    return switch (order) {
      case Origination.ToPhone phone -> call(phone.number(), FarSide.person());
      case Origination.ToDeskPhone desk -> call(desk.phone(), DESK);
    };
  }

  private FarSide call(Object address, FarSide otherwise) {
    List<FarSide> inTurn = behaviours.getOrDefault(address, List.of(otherwise));
    int before = calls.merge(address, 1, Integer::sum) - 1;
    return inTurn.get(before % inTurn.size());
  }
}
