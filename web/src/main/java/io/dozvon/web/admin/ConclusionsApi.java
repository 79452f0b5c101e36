package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.conclusions.ConclusionId;
import io.dozvon.conclusions.ConclusionRecords;
import io.dozvon.conclusions.KeyId;
import io.dozvon.conclusions.SigningKeys;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.web.problems.MalformedParameter;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class ConclusionsApi {
  private final ConclusionRecords records;
  private final SigningKeys keys;

  ConclusionsApi(ConclusionRecords records, SigningKeys keys) {
    this.records = records;
    this.keys = keys;
  }

  /// One version with its signature, to be kept elsewhere or checked.
  @GetMapping("/conclusions/{id}")
  @BadRequest
  @NotFound
  @Conflict
  SignedConclusionJson conclusion(
      @PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return SignedConclusionJson.of(unlessRefused(records.look(new ConclusionId(id), admin)));
  }

  /// A doctor's keys, the newest first.
  @GetMapping("/signing-keys")
  @BadRequest
  List<SigningKeyJson> keys(@RequestParam UUID doctor, @AuthenticationPrincipal Actor.Admin admin) {
    return keys.of(new DoctorId(doctor), admin).stream().map(SigningKeyJson::of).toList();
  }

  @GetMapping("/signing-keys/{id}")
  @BadRequest
  @NotFound
  SigningKeyJson key(@PathVariable String id) {
    return SigningKeyJson.of(unlessRefused(keys.look(keyId(id))));
  }

  /// What it signed stays good; the doctor's next signature makes another one.
  @PostMapping("/signing-keys/{id}/rotate")
  @BadRequest
  @NotFound
  @Conflict
  SigningKeyJson rotate(@PathVariable String id, @AuthenticationPrincipal Actor.Admin admin) {
    return SigningKeyJson.of(unlessRefused(keys.rotate(keyId(id), admin)));
  }

  /// What it signs from now on is not believed.
  @PostMapping("/signing-keys/{id}/revoke")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  SigningKeyJson revoke(
      @PathVariable String id,
      @Valid @RequestBody RevocationJson revocation,
      @AuthenticationPrincipal Actor.Admin admin) {
    return SigningKeyJson.of(unlessRefused(keys.revoke(keyId(id), revocation.reason(), admin)));
  }

  private static KeyId keyId(String id) {
    return KeyId.parse(id).orElseThrow(() -> new MalformedParameter("id", "id-malformed"));
  }
}
