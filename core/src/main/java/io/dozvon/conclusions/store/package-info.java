/// The conclusions schema: versions and their marks are append-only, drafts are not.
@NullMarked
package io.dozvon.conclusions.store;

import org.jspecify.annotations.NullMarked;
