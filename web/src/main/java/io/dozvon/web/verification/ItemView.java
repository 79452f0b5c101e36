package io.dozvon.web.verification;

import io.dozvon.verification.Item;
import io.dozvon.verification.ItemState;
import io.dozvon.vocabulary.Wire;

/// An item of a checklist as an agent sees it: what is stored is in none of it.
///
/// @param state `match`, `no-match` (no tries are left), `unavailable`, `open`
/// @param triesLeft how many answers are still compared
/// @param first whether it is the first that is open
/// @param inputMode how a phone's or a tablet's keyboard helps
public record ItemView(
    String name,
    int weight,
    boolean mandatory,
    String state,
    int triesLeft,
    boolean tried,
    boolean first,
    String inputMode) {
  static ItemView of(ItemState item, int tries, boolean first) {
    return new ItemView(
        Wire.name(item.item()),
        item.asked().weight(),
        item.asked().mandatory(),
        state(item, tries),
        Math.max(0, tries - item.wrong()),
        item.wrong() > 0,
        first,
        inputMode(item.item()));
  }

  private static String state(ItemState item, int tries) {
    if (item.matched()) {
      return "match";
    }
    if (!item.available()) {
      return "unavailable";
    }
    return item.isOpen(tries) ? "open" : "no-match";
  }

  private static String inputMode(Item item) {
    return switch (item) {
      case BIRTH_DATE, DOCUMENT, CODE -> "numeric";
      case FULL_NAME, POLICY, SPONSOR, CODE_WORD -> "text";
    };
  }
}
