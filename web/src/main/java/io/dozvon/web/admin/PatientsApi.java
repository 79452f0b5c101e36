package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.patients.Patients;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class PatientsApi {
  private final Patients patients;

  PatientsApi(Patients patients) {
    this.patients = patients;
  }

  @PostMapping("/patients")
  @BadRequest
  @Unprocessable
  ResponseEntity<PatientJson> register(
      @Valid @RequestBody NewPatientJson patient, @AuthenticationPrincipal Actor.Admin admin) {
    PatientJson registered =
        PatientJson.of(
            unlessRefused(
                patient.consentsOnPaper()
                    ? patients.registerWithPapers(patient.registration(), admin)
                    : patients.register(patient.registration(), admin)));
    return ResponseEntity.created(URI.create("/api/admin/v1/patients/" + registered.id()))
        .body(registered);
  }

  @GetMapping("/patients/{id}")
  @BadRequest
  @NotFound
  PatientJson patient(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return PatientJson.of(unlessRefused(patients.look(new PatientId(id), admin)));
  }

  @GetMapping("/patients")
  List<PatientJson> patients(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return patients.list(limit, admin).stream().map(PatientJson::of).toList();
  }
}
