package io.dozvon.web.verification;

import io.dozvon.verification.CallerCheck;
import io.dozvon.verification.Item;
import io.dozvon.verification.ItemState;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A check as an agent sees it.
///
/// @param listed of the score, what the sponsor's list shows
/// @param enough whether the caller can be taken for who they say
/// @param code whether a code can be sent
/// @param result empty while it goes on
public record CheckView(
    UUID id,
    List<ItemView> items,
    int score,
    int required,
    int listed,
    int ofList,
    boolean enough,
    boolean code,
    @Nullable String result) {
  static CheckView of(CallerCheck check, int tries) {
    Optional<Item> first =
        check.items().stream().filter(it -> it.isOpen(tries)).map(ItemState::item).findFirst();
    return new CheckView(
        check.id().value(),
        check.items().stream()
            .map(it -> ItemView.of(it, tries, first.filter(it.item()::equals).isPresent()))
            .toList(),
        check.score(),
        check.facts().required(),
        check.listed(),
        check.facts().ofList(),
        check.isEnough(),
        check.items().stream().anyMatch(it -> it.item() == Item.CODE && it.isOpen(tries)),
        check.state() instanceof CallerCheck.State.Over(var result, _) ? Wire.name(result) : null);
  }
}
