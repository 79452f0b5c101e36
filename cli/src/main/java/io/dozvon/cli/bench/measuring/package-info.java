/// How a load is put on, and what real programs use while it lasts. Shared by the benchmarks.
@NullMarked
package io.dozvon.cli.bench.measuring;

import org.jspecify.annotations.NullMarked;
