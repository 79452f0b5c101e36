/// The recordings schema: what was agreed and who listened is append-only; sound is there only in
/// sealed pieces, and goes when its time is over.
@NullMarked
package io.dozvon.recordings.store;

import org.jspecify.annotations.NullMarked;
