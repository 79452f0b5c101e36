/// Kills, freezes and cuts off what the centre is made of while calls are under way, and looks
/// whether anything was lost or done twice. The service is a process of its own, PostgreSQL and
/// Asterisk are real servers, carrier and desk phones are played by SIPp.
///
/// - *Step*: how far a call has come when something dies. *Call*: one consultation brought to a
///   step.
/// - *Hold*: the service stands still there until it is released, see [HoldPoints].
/// - *Cue*: a word to a phone of the carrier's that it may go on.
@NullMarked
package io.dozvon.web.crash;

import org.jspecify.annotations.NullMarked;
