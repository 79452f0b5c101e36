/// Queues of the line.
@NullMarked
package io.dozvon.cli.queue;

import org.jspecify.annotations.NullMarked;
