/// A real Asterisk with SIPp for carriers, held to the exchange contract.
@NullMarked
package io.dozvon.pbx.exchange;

import org.jspecify.annotations.NullMarked;
