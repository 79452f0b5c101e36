/// Turns a typed plan of an exchange into every file that exchange needs (R21).
///
/// - *Plan*: what an exchange is to be, as validated values (`plan`).
/// - *Generated file*: one configuration file; a class and a Velocity template each (`asterisk`).
/// - *Run folder*: everything a private Asterisk reads and writes (`run`).
/// - *Demo carrier*: the far side of the demonstration, played by the exchange itself.
///
/// Generating is a pure function: the same plan always gives the same text, and nothing is touched.
@ApplicationModule(
    allowedDependencies = {"vocabulary", "telephony", "telephony :: acd", "telephony :: dialplan"})
@NullMarked
package io.dozvon.pbx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
