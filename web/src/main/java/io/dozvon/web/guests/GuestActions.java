package io.dozvon.web.guests;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.GuestId;
import io.dozvon.consultations.GuestLink;
import io.dozvon.consultations.GuestSettings;
import io.dozvon.consultations.Guests;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// What the workplace's page does about guests for its doctor.
@RestController
@RequestMapping("/doctor")
class GuestActions {
  private final Guests guests;
  private final GuestSettings settings;

  GuestActions(Guests guests, GuestSettings settings) {
    this.guests = guests;
    this.settings = settings;
  }

  /// @param byLink whether a link can be asked for them
  record InvitedJson(UUID id, boolean byLink) {}

  record LinkJson(String address, Instant expiresAt) {}

  record NumberJson(@Nullable String phone) {}

  @PostMapping("/consultations/{id}/guests")
  @ResponseStatus(HttpStatus.CREATED)
  InvitedJson invite(
      @PathVariable UUID id,
      @RequestBody GuestWishJson json,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    GuestId guest = unlessRefused(guests.invite(new ConsultationId(id), json.wish(), doctor));
    return new InvitedJson(guest.value(), json.phone() == null || json.phone().isBlank());
  }

  /// The patient said on the phone that they agree.
  @PostMapping("/guests/{id}/agreed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agreedOrally(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(guests.agreedOrally(new GuestId(id), doctor));
  }

  @PostMapping("/guests/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(guests.remove(new GuestId(id), doctor));
  }

  @PostMapping("/guests/{id}/link")
  LinkJson link(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    GuestLink link = unlessRefused(guests.link(new GuestId(id), doctor));
    return new LinkJson(address(link).toString(), link.expiresAt());
  }

  @PostMapping("/guests/{id}/text")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void text(
      @PathVariable UUID id,
      @RequestBody NumberJson to,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(
        guests.text(new GuestId(id), GuestWishJson.number(to.phone()), this::address, doctor));
  }

  private URI address(GuestLink link) {
    return settings
        .address()
        .filter(address -> !address.toString().isEmpty())
        .map(UriComponentsBuilder::fromUri)
        .orElseGet(ServletUriComponentsBuilder::fromCurrentContextPath)
        .path("/guest/{token}")
        .build(link.token().reveal());
  }
}
