/// Openings: hours that doctors offer.
@NullMarked
package io.dozvon.cli.opening;

import org.jspecify.annotations.NullMarked;
