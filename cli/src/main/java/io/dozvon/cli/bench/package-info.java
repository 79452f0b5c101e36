/// Benchmarks: what the service costs, and what it bears. Each sets up real programs of its own,
/// measures, and takes them down again.
@NullMarked
package io.dozvon.cli.bench;

import org.jspecify.annotations.NullMarked;
