/// Proves that somebody is who they were: logins, passwords, codes sent by text, second factors,
/// sessions (R1).
///
/// - *Credentials*: one login and one password of one person; of the password only an Argon2id hash
///   is kept (RFC 9106).
/// - *Code*: six digits sent to a number by text; who brings them back has the phone at hand.
/// - *Second factor*: what staff show besides their password: the code of an authenticator app (RFC
///   6238), each accepted once, or one of a few *recovery codes*. Never asked of patients.
/// - *Lock*: a session of staff that nobody uses shows nothing until its owner types their
///   password.
/// - *Session*: one browser that somebody has signed in with, from then until it is ended or its
///   time is over. The browser carries its id, signed.
/// - *Device token*: what a browser keeps that somebody has signed in with once, so that strangers
///   who guess at their password elsewhere do not slow them down (OWASP, "device cookies").
/// - *Allowance*: how often something may be done, counted in the database so that all nodes share
///   it.
///
/// | table | one row |
/// | --- | --- |
/// | `credentials` | a person's login and the hash of their password |
/// | `code` | a code that was sent, as a keyed hash |
/// | `second_factor` | an authenticator's secret, encrypted; in use or to be proved |
/// | `spent_code` | a step whose code was accepted |
/// | `recovery_code` | a recovery code, as a keyed hash |
/// | `session` | a browser somebody signed in with |
/// | `allowance` | how much of one allowance is taken |
///
/// No refusal tells a stranger whether a login or a number is known here, and none takes less work
/// than another. That a login is taken is told to who has confirmed a number, so often a day.
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit", "notifications"})
@NullMarked
package io.dozvon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
