/// A patient chooses a specialist and a time, moves it, calls it off, and takes it into their
/// calendar (R7, R15). All of it works without scripts.
@NullMarked
package io.dozvon.web.booking;

import org.jspecify.annotations.NullMarked;
