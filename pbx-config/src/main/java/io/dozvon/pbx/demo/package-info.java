/// The demonstration's carrier and called phones, played by the exchange itself.
@NullMarked
package io.dozvon.pbx.demo;

import org.jspecify.annotations.NullMarked;
