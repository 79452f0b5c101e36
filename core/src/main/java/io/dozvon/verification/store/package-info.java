/// Searches, checks, locks and alarms in the database.
@NullMarked
package io.dozvon.verification.store;

import org.jspecify.annotations.NullMarked;
