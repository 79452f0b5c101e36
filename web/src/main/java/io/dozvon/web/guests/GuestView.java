package io.dozvon.web.guests;

import io.dozvon.consultations.Guest;
import io.dozvon.consultations.GuestDetails;
import io.dozvon.consultations.GuestWay;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A guest as doctor and patient see them.
///
/// @param state `asked`, `agreed`, `ringing`, `coming`, `present`, `left`, or an ending
/// @param phone masked; null for whom a link leads in
/// @param came how the last ringing of their phone came out, if nobody was there
public record GuestView(
    UUID id,
    String role,
    String label,
    String state,
    boolean live,
    @Nullable String phone,
    @Nullable String came) {

  public boolean byLink() {
    return phone == null;
  }

  public boolean asked() {
    return state.equals("asked");
  }

  /// In the order they were invited.
  static List<GuestView> of(List<GuestDetails> guests) {
    return guests.stream().map(GuestView::of).toList();
  }

  private static GuestView of(GuestDetails details) {
    Guest guest = details.guest();
    Guest.Facts facts = guest.facts();
    return new GuestView(
        facts.id().value(),
        Wire.name(facts.role()),
        facts.label(),
        state(guest),
        guest instanceof Guest.Live,
        facts.way() instanceof GuestWay.Phone(var number) ? number.masked() : null,
        came(details).orElse(null));
  }

  private static String state(Guest guest) {
    return switch (guest) {
      case Guest.Asked _ -> "asked";
      case Guest.Agreed _ -> "agreed";
      case Guest.Coming coming ->
          coming.facts().way() instanceof GuestWay.Phone ? "ringing" : "coming";
      case Guest.Present _ -> "present";
      case Guest.Left _ -> "left";
      case Guest.Over over -> "over-" + Wire.name(over.ending());
    };
  }

  private static Optional<String> came(GuestDetails details) {
    return details.attempts().isEmpty() || details.guest() instanceof Guest.Live
        ? Optional.empty()
        : details.attempts().getLast().outcome().map(it -> Wire.name(it.disposition()));
  }
}
