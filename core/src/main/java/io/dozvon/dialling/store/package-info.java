/// The dialling schema: `reach`, its `attempt`s in a sequence without gaps, and the append-only
/// `outcome` of each.
@NullMarked
package io.dozvon.dialling.store;

import org.jspecify.annotations.NullMarked;
