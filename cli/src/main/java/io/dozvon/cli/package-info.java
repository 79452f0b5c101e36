/// The command line: noun then verb, a human table or JSON. It speaks to the service's admin API
/// over HTTP, so it knows nothing of the rooms and starts in a blink.
///
/// One class a command; where they print to and what they know of this process is handed in as a
/// [Session]. `demo`, `pbx render` and `conclusion verify --key` need no service running.
@NullMarked
package io.dozvon.cli;

import org.jspecify.annotations.NullMarked;
