/// Automatic call distribution (ACD): what we ask of an exchange that holds the callers of a line
/// in queues and gives them to agents, and what it tells us (R5).
///
/// - *Line*: a number that people call (DID), with its greeting, hours and menu.
/// - *Queue*: callers who wait for the same thing; *agents* are its *members*.
/// - *Seat*: a phone at which an agent sits: a browser phone of the exchange, or a desk phone.
/// - *Line call*: one caller from arriving at the line to hanging up. Its id is made by the
///   exchange, so that callers are served while this service is not there.
///
/// The exchange decides who gets whom, also while nobody listens to it. What it does meanwhile it
/// keeps in a *journal*, which is read when somebody listens again.
@NamedInterface("acd")
@NullMarked
package io.dozvon.telephony.acd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
