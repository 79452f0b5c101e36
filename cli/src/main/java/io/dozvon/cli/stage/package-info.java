/// What a command sets up on this machine while it runs, and takes down when it ends: folders,
/// child processes, the service. Shared by the demonstration and the benchmarks.
@NullMarked
package io.dozvon.cli.stage;

import org.jspecify.annotations.NullMarked;
