/// What a patient's programme entitles them to, at what price, and how much of it is left (R3, R4,
/// R15, R18).
///
/// - *Programme*: what a *sponsor* (an insurer, an employer) grants: per speciality a price and a
///   quota.
/// - *Insured*: a person on a programme's list, under one policy number.
/// - *Identified*: a patient who was found to be an insured person; from then on they have an
///   *entitlement*.
/// - *Quota*: how many consultations a period has. Each is *reserved* when it is requested, then
///   *consumed* or *released*, once: the *ledger* keeps all three.
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit"})
@NullMarked
package io.dozvon.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
