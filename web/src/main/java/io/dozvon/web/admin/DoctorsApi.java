package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
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
class DoctorsApi {
  private final Staff staff;

  DoctorsApi(Staff staff) {
    this.staff = staff;
  }

  @PostMapping("/doctors")
  @BadRequest
  ResponseEntity<DoctorJson> add(
      @Valid @RequestBody NewDoctorJson doctor, @AuthenticationPrincipal Actor.Admin admin) {
    DoctorJson added = DoctorJson.of(staff.add(doctor.newDoctor(), admin));
    return ResponseEntity.created(URI.create("/api/admin/v1/doctors/" + added.id())).body(added);
  }

  @GetMapping("/doctors/{id}")
  @BadRequest
  @NotFound
  DoctorJson doctor(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return DoctorJson.of(unlessRefused(staff.look(new DoctorId(id), admin)));
  }

  @GetMapping("/doctors")
  List<DoctorJson> doctors(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return staff.list(limit, admin).stream().map(DoctorJson::of).toList();
  }
}
