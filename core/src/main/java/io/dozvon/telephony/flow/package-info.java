/// What adapters hear comes in here: events are spread over partitions by leg or by caller's call,
/// so that those of each keep their order, retried if a handler fails, and parked where a person
/// can look at them if it keeps failing.
@NullMarked
package io.dozvon.telephony.flow;

import org.jspecify.annotations.NullMarked;
