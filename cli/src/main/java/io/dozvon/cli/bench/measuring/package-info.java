/// How a load is put on, what people see meanwhile, and what real programs use. Shared by the
/// benchmarks.
@NullMarked
package io.dozvon.cli.bench.measuring;

import org.jspecify.annotations.NullMarked;
