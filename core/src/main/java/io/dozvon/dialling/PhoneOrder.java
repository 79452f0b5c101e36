package io.dozvon.dialling;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination.Callee;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.ZoneId;

/// Which phone to ring on another room's behalf.
///
/// @param leg chosen by that room, and stored by it in the same transaction
/// @param timeZone where the phone is, as far as that is known
/// @param as what whoever answers is spoken to until they have confirmed
public record PhoneOrder(
    ErrandId errand,
    LegId leg,
    PhoneNumber number,
    ExchangeName exchange,
    Language language,
    ZoneId timeZone,
    Callee as) {}
