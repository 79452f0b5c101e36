package io.dozvon.conclusions.store;

import static io.dozvon.database.conclusions.Tables.CONCLUSION;
import static io.dozvon.database.conclusions.Tables.DRAFT;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.ConclusionId;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.KeyId;
import io.dozvon.conclusions.Parties;
import io.dozvon.conclusions.Proof;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.Signature;
import io.dozvon.database.conclusions.tables.records.ConclusionRecord;
import io.dozvon.database.conclusions.tables.records.DraftRecord;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.TableField;

/// How conclusions and drafts are written in rows.
final class ConclusionRows {
  private ConclusionRows() {}

  static void write(Conclusion conclusion, ConclusionRecord row) {
    Parties parties = conclusion.parties();
    row.setId(conclusion.id().value());
    row.setConsultationId(conclusion.consultation().value());
    row.setVersion(conclusion.version());
    row.setReason(conclusion.reason().orElse(null));
    row.setDoctorId(parties.doctor().value());
    row.setDoctorName(parties.doctorName());
    row.setSpeciality(parties.speciality().orElse(null));
    row.setPatientId(parties.patient().value());
    row.setPatientName(parties.patientName());
    row.setBirthDate(parties.born());
    conclusion.content().texts().forEach((section, text) -> row.set(column(section), text));
    row.setDiagnoses(ContentJson.diagnoses(conclusion.content()));
    row.setSentAt(conclusion.sentAt());
    row.setCanonical(conclusion.canonical());
    row.setTextHash(conclusion.hash());
    conclusion.signature().ifPresent(it -> write(it, row));
  }

  private static void write(Signature signature, ConclusionRecord row) {
    row.setKeyId(signature.key().value());
    row.setSignature(signature.value());
    row.setProof(Wire.name(signature.proof()));
  }

  static Conclusion read(ConclusionRecord row) {
    Map<Section, String> texts = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      texts.put(section, row.get(column(section)));
    }
    return new Conclusion(
        new ConclusionId(row.getId()),
        new ConsultationId(row.getConsultationId()),
        row.getVersion(),
        Optional.ofNullable(row.getReason()),
        new Parties(
            new DoctorId(row.getDoctorId()),
            row.getDoctorName(),
            Optional.ofNullable(row.getSpeciality()),
            new PatientId(row.getPatientId()),
            row.getPatientName(),
            row.getBirthDate()),
        new Content(texts, ContentJson.diagnoses(row.getDiagnoses())),
        row.getSentAt(),
        row.getCanonical(),
        row.getTextHash(),
        Optional.ofNullable(row.getSignature())
            .map(it ->
                new Signature(
                    new KeyId(row.getKeyId()), it, Wire.read(Proof.class, row.getProof()))));
  }

  static void write(Content content, DraftRecord row) {
    content.texts().forEach((section, text) -> row.set(draftColumn(section), text));
    row.setDiagnoses(ContentJson.diagnoses(content));
  }

  static Content content(DraftRecord row) {
    Map<Section, String> texts = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      texts.put(section, row.get(draftColumn(section)));
    }
    return new Content(texts, ContentJson.diagnoses(row.getDiagnoses()));
  }

  private static TableField<ConclusionRecord, String> column(Section section) {
    return switch (section) {
      case COMPLAINTS -> CONCLUSION.COMPLAINTS;
      case HISTORY -> CONCLUSION.HISTORY;
      case FINDINGS -> CONCLUSION.FINDINGS;
      case DIAGNOSIS -> CONCLUSION.DIAGNOSIS;
      case RECOMMENDATIONS -> CONCLUSION.RECOMMENDATIONS;
      case PRESCRIPTIONS -> CONCLUSION.PRESCRIPTIONS;
      case FOLLOW_UP -> CONCLUSION.FOLLOW_UP;
    };
  }

  private static TableField<DraftRecord, String> draftColumn(Section section) {
    return switch (section) {
      case COMPLAINTS -> DRAFT.COMPLAINTS;
      case HISTORY -> DRAFT.HISTORY;
      case FINDINGS -> DRAFT.FINDINGS;
      case DIAGNOSIS -> DRAFT.DIAGNOSIS;
      case RECOMMENDATIONS -> DRAFT.RECOMMENDATIONS;
      case PRESCRIPTIONS -> DRAFT.PRESCRIPTIONS;
      case FOLLOW_UP -> DRAFT.FOLLOW_UP;
    };
  }
}
