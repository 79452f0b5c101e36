/// What adapters hear comes in here: leg events are spread over partitions by leg, so that each
/// leg's events keep their order, retried if a handler fails, and parked where a person can look at
/// them if it keeps failing.
@NullMarked
package io.dozvon.telephony.flow;

import org.jspecify.annotations.NullMarked;
