@NullMarked
package io.dozvon.telephony;

import org.jspecify.annotations.NullMarked;
