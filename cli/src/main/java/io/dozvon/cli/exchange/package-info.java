/// Exchanges: what carries the calls.
@NullMarked
package io.dozvon.cli.exchange;

import org.jspecify.annotations.NullMarked;
