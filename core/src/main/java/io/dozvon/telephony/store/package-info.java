/// The telephony schema: join tokens (hashed) and exchange events whose handling failed.
@NullMarked
package io.dozvon.telephony.store;

import org.jspecify.annotations.NullMarked;
