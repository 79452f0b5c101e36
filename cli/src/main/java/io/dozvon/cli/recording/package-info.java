/// Recordings: what was recorded, who agreed, who listened; fetched and deleted.
@NullMarked
package io.dozvon.cli.recording;

import org.jspecify.annotations.NullMarked;
