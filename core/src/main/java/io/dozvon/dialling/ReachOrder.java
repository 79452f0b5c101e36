package io.dozvon.dialling;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.ZoneId;

/// Whom to reach, for which consultation, and where to begin.
///
/// @param first `WEB` rings the cabinet if it is open and then the phone; `PHONE` goes straight to
///   the phone
public record ReachOrder(
    ConsultationId consultation,
    PatientId patient,
    PhoneNumber phone,
    ExchangeName exchange,
    Language language,
    ZoneId timeZone,
    Channel first) {}
