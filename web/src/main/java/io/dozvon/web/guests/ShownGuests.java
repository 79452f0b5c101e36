package io.dozvon.web.guests;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Guests;
import io.dozvon.vocabulary.ConsultationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The guests of the conversations that a page shows. Where nobody was ever invited it asks for
/// none.
@Component
public final class ShownGuests {
  private final Guests guests;

  ShownGuests(Guests guests) {
    this.guests = guests;
  }

  /// @param shown whom it concerns has been written down by who shows them
  public Map<UUID, List<GuestView>> of(List<ConsultationDetails> shown) {
    List<ConsultationId> having =
        shown.stream()
            .map(ConsultationDetails::consultation)
            .filter(it -> it instanceof Talking talking && talking.withGuests())
            .map(it -> it.facts().id())
            .toList();
    return guests.of(having).entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), it -> GuestView.of(it.getValue())));
  }
}
