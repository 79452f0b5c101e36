/// The names that an exchange's dialplan and the code that drives it share, so that neither can
/// drift from the other: the adapter speaks them, the configuration templates are filled with them.
///
/// - *Context*: a place in the dialplan a call can be sent to.
/// - *User event*: what the dialplan tells us of a leg's progress.
/// - *Prompt*: a sound file with a name.
/// - *Demo number*: a called phone of the demonstration, played by Asterisk's demo carrier and by
///   the simulated exchange alike.
///
/// How a leg runs through the contexts:
///
/// ```
/// originated to a phone ──▶ PHONE (is a person there?) ──▶ WAIT ⇄ joined with another leg
/// originated to a desk phone ──▶ DESK ───────────────────────▶ │  ⇄ SAY (plays, comes back)
/// called from a browser ──▶ WEB (whose token is it?) ────────▶ └──▶ FAREWELL (plays, hangs up)
/// ```
@NamedInterface("dialplan")
@NullMarked
package io.dozvon.telephony.dialplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
