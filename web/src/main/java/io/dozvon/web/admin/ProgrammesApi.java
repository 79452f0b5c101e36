package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.web.problems.MalformedParameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@AdminApi
class ProgrammesApi {
  private final ProgrammeLists programmes;

  ProgrammesApi(ProgrammeLists programmes) {
    this.programmes = programmes;
  }

  @PostMapping("/programmes")
  @BadRequest
  @Unprocessable
  ResponseEntity<ProgrammeJson> create(
      @Valid @RequestBody NewProgrammeJson programme, @AuthenticationPrincipal Actor.Admin admin) {
    ProgrammeJson created =
        ProgrammeJson.of(unlessRefused(programmes.create(programme.terms(), admin)));
    return ResponseEntity.created(URI.create("/api/admin/v1/programmes/" + created.id()))
        .body(created);
  }

  /// Its new terms hold from the next request on; what was used and reserved stays so.
  @PutMapping("/programmes/{id}")
  @BadRequest
  @NotFound
  @Unprocessable
  ProgrammeJson change(
      @PathVariable UUID id,
      @Valid @RequestBody NewProgrammeJson programme,
      @AuthenticationPrincipal Actor.Admin admin) {
    return ProgrammeJson.of(
        unlessRefused(programmes.change(new ProgrammeId(id), programme.terms(), admin)));
  }

  @GetMapping("/programmes/{id}")
  @BadRequest
  @NotFound
  ProgrammeJson programme(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return ProgrammeJson.of(unlessRefused(programmes.look(new ProgrammeId(id), admin)));
  }

  @GetMapping("/programmes")
  List<ProgrammeJson> programmes(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return programmes.list(limit, admin).stream().map(ProgrammeJson::of).toList();
  }

  /// Puts people on the list, or changes what it says of them, by policy number. Who is left out
  /// stays as they are. Who is somebody else than before under a number is a new person, with
  /// nothing of the one before, who is insured by it no more.
  @PostMapping("/programmes/{id}/insured")
  @BadRequest
  @NotFound
  @Unprocessable
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(
      @PathVariable UUID id,
      @Valid @RequestBody InsuredListJson list,
      @AuthenticationPrincipal Actor.Admin admin) {
    unlessRefused(
        programmes.put(
            new ProgrammeId(id), list.people().stream().map(InsuredJson::listed).toList(), admin));
  }

  /// By policy number.
  @GetMapping("/programmes/{id}/insured")
  @BadRequest
  @NotFound
  InsuredListJson insured(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return new InsuredListJson(
        unlessRefused(programmes.insured(new ProgrammeId(id), policy(after), limit, admin)).stream()
            .map(InsuredJson::of)
            .toList());
  }

  private static Optional<PolicyNumber> policy(String after) {
    if (after.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        PolicyNumber.parse(after)
            .orElseThrow(() -> new MalformedParameter("after", "policy-number-malformed")));
  }
}
