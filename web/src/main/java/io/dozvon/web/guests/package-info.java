/// Third parties in a conversation: what the doctor and the patient do about them, and the page of
/// whoever opens a guest's link.
@NullMarked
package io.dozvon.web.guests;

import org.jspecify.annotations.NullMarked;
