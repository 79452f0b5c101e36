/// Manager events with fields that Asterisk-Java's own classes lack. It fills them by reflection,
/// choosing class and setter by name.
@NullMarked
package io.dozvon.telephony.asterisk.ami;

import org.jspecify.annotations.NullMarked;
