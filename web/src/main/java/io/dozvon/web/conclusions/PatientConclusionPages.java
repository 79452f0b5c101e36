package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Opened;
import io.dozvon.patients.Patient;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a patient reads what their doctors concluded.
@Controller
@RequestMapping("/cabinet/conclusions")
class PatientConclusionPages {
  private static final int SHOWN = 500;

  private final Conclusions conclusions;
  private final OwnRecord own;
  private final ConclusionDocument document;

  PatientConclusionPages(Conclusions conclusions, OwnRecord own, ConclusionDocument document) {
    this.conclusions = conclusions;
    this.own = own;
    this.document = document;
  }

  @GetMapping
  String all(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("zone", patient.timeZone());
    visit.model().addAttribute("all", conclusions.ofPatient(patient.id(), SHOWN, who));
    return "conclusions";
  }

  @GetMapping("/{consultation}")
  String current(
      @PathVariable UUID consultation, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    return show(
        patient,
        unlessRefused(conclusions.ofConsultation(new ConsultationId(consultation), who)),
        visit);
  }

  @GetMapping("/{consultation}/{version}")
  String version(
      @PathVariable UUID consultation,
      @PathVariable int version,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    return show(patient, opened(consultation, version, who), visit);
  }

  private Opened opened(UUID consultation, int version, Actor.Patient who) {
    return unlessRefused(
        conclusions.ofConsultation(new ConsultationId(consultation), version, who));
  }

  private static String show(Patient patient, Opened opened, Visit visit) {
    List<ConclusionView> versions = ConclusionView.all(opened.versions(), patient.timeZone());
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("it", of(opened, versions));
    visit.model().addAttribute("versions", versions);
    return "conclusion";
  }

  private static ConclusionView of(Opened opened, List<ConclusionView> versions) {
    return versions.get(opened.versions().indexOf(opened.version()));
  }

  /// To be kept by whoever it is about: the file's name says nothing.
  @GetMapping("/{consultation}/{version}.pdf")
  ResponseEntity<byte[]> document(
      @PathVariable UUID consultation,
      @PathVariable int version,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    Opened opened = opened(consultation, version, who);
    ConclusionView it = of(opened, ConclusionView.all(opened.versions(), patient.timeZone()));
    byte[] pdf = unlessRefused(document.of(it, patient.language()));
    ContentDisposition disposition =
        ContentDisposition.attachment()
            .filename(
                "document-%s-%d.pdf"
                    .formatted(
                        opened
                            .version()
                            .conclusion()
                            .sentAt()
                            .atZone(patient.timeZone())
                            .toLocalDate(),
                        version))
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(pdf);
  }
}
