/// Recording on the pages: the doctor asks and stops, the patient answers and stops, both see that
/// it is recorded; later the doctor listens, for a reason.
@NullMarked
package io.dozvon.web.recordings;

import org.jspecify.annotations.NullMarked;
