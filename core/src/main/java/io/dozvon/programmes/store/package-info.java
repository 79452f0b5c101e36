/// The programmes schema: programmes, their lists, who was identified, and the quota ledger.
@NullMarked
package io.dozvon.programmes.store;

import org.jspecify.annotations.NullMarked;
