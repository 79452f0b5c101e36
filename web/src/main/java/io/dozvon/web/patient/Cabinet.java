package io.dozvon.web.patient;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.vocabulary.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The cabinet's page.
@Controller
class Cabinet {
  private final OwnRecord own;
  private final Patients patients;
  private final CabinetSnapshots snapshots;
  private final ProgrammeViews programmes;

  Cabinet(OwnRecord own, Patients patients, CabinetSnapshots snapshots, ProgrammeViews programmes) {
    this.own = own;
    this.patients = patients;
    this.snapshots = snapshots;
    this.programmes = programmes;
  }

  @GetMapping("/cabinet")
  String cabinet(
      @AuthenticationPrincipal Actor.Patient who, HttpServletRequest request, Model model) {
    Patient patient = own.of(who, request);
    patients.identify(patient.id());
    model.addAttribute("name", patient.name().full());
    model.addAttribute("me", patient.id());
    model.addAllAttributes(snapshots.model(patient));
    model.addAttribute("programme", programmes.view(patient));
    return "cabinet";
  }

  /// Their programme alone, for a page that is open while something is reserved or given back.
  @GetMapping("/cabinet/programme")
  String programme(
      @AuthenticationPrincipal Actor.Patient who, HttpServletRequest request, Model model) {
    model.addAttribute("programme", programmes.view(own.of(who, request)));
    return "programme";
  }
}
